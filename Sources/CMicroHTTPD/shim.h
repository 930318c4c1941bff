#pragma once

// libmicrohttpd; what is variadic there gets a plain form here.
#include <microhttpd.h>

static inline struct MHD_Daemon *rampa_MHD_start_daemon(
    unsigned int flags, MHD_AcceptPolicyCallback admit, MHD_AccessHandlerCallback handle,
    void *context, struct MHD_OptionItem *options)
{
    return MHD_start_daemon(flags, 0, admit, context, handle, context,
                            MHD_OPTION_ARRAY, options, MHD_OPTION_END);
}

static inline int rampa_MHD_connection_socket(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

static inline const struct sockaddr *rampa_MHD_connection_address(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info ? info->client_addr : 0;
}

static inline void *rampa_MHD_connection_context(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info ? info->socket_context : 0;
}

/* The bytes of the request's head, from the method to the empty line; 0 when unknown. */
static inline size_t rampa_MHD_head_size(struct MHD_Connection *connection)
{
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    return info ? info->header_size : 0;
}
