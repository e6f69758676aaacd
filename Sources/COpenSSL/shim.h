// The digest functions of libcrypto; the manifest's sha256 sums come from them.
#include <openssl/evp.h>
