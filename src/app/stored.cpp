// Reads what storage holds.
#include "app/stored.h"

namespace app {

void decode(StoredRecord& record) {
    if (record.decoded) return;
    record.decoded = core::codec::decode_record(record.text);
    record.text = {};
}

}  // namespace app
