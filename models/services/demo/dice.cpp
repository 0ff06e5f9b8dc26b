// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/dice.h"

namespace shuzhi::demo {

namespace {

constexpr quint64 golden = 0x9e3779b97f4a7c15ULL;

quint64 mix(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

} // namespace

Dice::Dice(quint64 seed, Purpose purpose, quint64 number)
    : m_state(mix(mix(mix(seed + golden) + static_cast<quint64>(purpose) * golden) + number * golden))
{
}

quint64 Dice::next()
{
    m_state += golden;
    return mix(m_state);
}

int Dice::below(int n)
{
    return static_cast<int>(((next() >> 32) * static_cast<quint64>(n)) >> 32);
}

} // namespace shuzhi::demo
