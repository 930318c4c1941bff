#include <sqlite3.h>

// A cast macro, which Swift cannot see: SQLite copies what is bound.
static inline sqlite3_destructor_type rampa_sqlite_transient(void) {
    return SQLITE_TRANSIENT;
}

// Variadic, which Swift cannot call.
static inline int rampa_sqlite_db_config_int(sqlite3 *db, int option, int value) {
    return sqlite3_db_config(db, option, value, (int *)0);
}
