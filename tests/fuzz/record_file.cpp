// Whatever reads as a file of records must be written and read as the same documents. A record
// without a right checksum gets none here: fuzz_record goes into the records themselves.
#include "core/codec/record_file.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace core::codec;
    const auto decoded = decode_file({reinterpret_cast<const char*>(data), size});
    const auto* file = std::get_if<RecordFile>(&decoded);
    if (file == nullptr) return 0;
    if (file->reason.empty() != (file->damaged == 0)) std::abort();
    std::vector<const core::Document*> documents;
    for (const core::Document& document : file->documents) documents.push_back(&document);
    const auto backup = decode_file(encode_backup(documents, file->made.empty() ? "" : "2026"));
    const auto* of_backup = std::get_if<RecordFile>(&backup);
    if (of_backup == nullptr || of_backup->documents != file->documents) std::abort();
    for (const std::string& text : encode_files(documents)) {
        const auto again = decode_file(text);
        const auto* same = std::get_if<RecordFile>(&again);
        if (same == nullptr || same->damaged != 0 || same->documents != file->documents)
            std::abort();
    }
    return 0;
}
