#pragma once

// libcurl; curl_easy_setopt and curl_easy_getinfo are variadic, so each kind of value gets
// a plain form here. curl/curl.h also wraps them in macros, which inline functions see.
#include <curl/curl.h>

typedef size_t (*rampa_curl_receive)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode rampa_curl_set_long(CURL *curl, CURLoption option, long value)
{
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode rampa_curl_set_size(CURL *curl, CURLoption option, curl_off_t value)
{
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode rampa_curl_set_text(CURL *curl, CURLoption option, const char *value)
{
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode rampa_curl_set_pointer(CURL *curl, CURLoption option, void *value)
{
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode rampa_curl_set_receive(CURL *curl, CURLoption option, rampa_curl_receive value)
{
    return curl_easy_setopt(curl, option, value);
}

static inline CURLcode rampa_curl_get_long(CURL *curl, CURLINFO info, long *value)
{
    return curl_easy_getinfo(curl, info, value);
}

static inline CURLcode rampa_curl_init_global(void)
{
    return curl_global_init(CURL_GLOBAL_DEFAULT);
}
