// Whatever decodes as a document must encode and decode to the same document, and the quick reader
// must read what the other one does, or nothing. Input without a right header gets one, so that the
// fuzzer reaches the readers without guessing checksums.
#include "core/codec/record.h"
#include "core/codec/record_reader.h"
#include "core/codec/record_scan.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

namespace {

std::string with_right_checksum(std::string_view payload) {
    std::uint32_t crc = 0xFFFFFFFFu;
    for (const char byte : payload) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
    }
    std::string record = "QD1 ";
    for (int shift = 28; shift >= 0; shift -= 4) record += "0123456789abcdef"[(~crc >> shift) & 15];
    record += ' ';
    record += payload;
    return record;
}

void check(std::string_view record) {
    const auto decoded = core::codec::decode_record(record);
    const auto* document = std::get_if<core::Document>(&decoded);
    if (document == nullptr) return;
    core::Document same{document->id, document->kind, {}};
    for (const std::string& written : core::codec::encode_records(*document)) {
        const auto again = core::codec::decode_record(written);
        const auto* part = std::get_if<core::Document>(&again);
        if (part == nullptr || part->id != document->id || part->kind != document->kind)
            std::abort();
        merge(same, *part);
    }
    if (same != *document) std::abort();
}

void compare_readers(std::string_view payload) {
    const auto scanned = core::codec::scan_payload(payload);
    if (!scanned) return;
    const auto read = core::codec::read_payload(payload);
    const auto* document = std::get_if<core::Document>(&read);
    if (document == nullptr || *document != *scanned) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    check(text);
    constexpr std::size_t header_bytes = 13;  // a seed of the corpus is a whole record
    const bool has_header = text.substr(0, 4) == "QD1 " && size > header_bytes;
    const std::string_view payload = has_header ? text.substr(header_bytes) : text;
    check(with_right_checksum(payload));
    compare_readers(payload);
    return 0;
}
