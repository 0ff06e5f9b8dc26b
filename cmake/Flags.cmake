# One interface target carries the language rules of the house; every target links it.
add_library(shuzhi_flags INTERFACE)
target_include_directories(shuzhi_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(shuzhi_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SHUZHI_VERSION="${PROJECT_VERSION}")
target_compile_options(shuzhi_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
    $<$<BOOL:${SHUZHI_WERROR}>:-Werror>)
if(SHUZHI_SANITIZE)
    # With sanitizers gcc 12 sees values of tl::expected as uninitialized that are not.
    target_compile_options(shuzhi_flags INTERFACE
        -fsanitize=${SHUZHI_SANITIZE} -fno-omit-frame-pointer
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    if(SHUZHI_SANITIZE MATCHES undefined AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # Checking every pointer takes gcc 45 % of its time, and a null or wild one is AddressSanitizer's to
        # find; the fuzzers, which clang builds, keep the checks.
        target_compile_options(shuzhi_flags INTERFACE -fno-sanitize=null,alignment)
    endif()
    target_link_options(shuzhi_flags INTERFACE -fsanitize=${SHUZHI_SANITIZE})
endif()
