// The length comes first, so that a link that was cut on its way is known as such.
#include "core/link/envelope.h"

#include "core/codec/crc32.h"
#include "core/link/base64url.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <utility>

namespace core::link {
namespace {

using Fault = BadLink::Fault;

constexpr std::array<std::pair<Cargo, char>, 4> letters{
    {{Cargo::Contest, 'c'}, {Cargo::Plan, 'p'}, {Cargo::Bank, 'b'}, {Cargo::Entries, 'e'}}};
constexpr std::uint8_t flag_signed = 1;
constexpr std::uint8_t flag_key = 2;
constexpr std::size_t sum_bytes = 4;
constexpr std::size_t max_varint = 4;
constexpr std::size_t max_version_digits = 4;

char letter_of(Cargo wanted) {
    for (const auto& [cargo, letter] : letters)
        if (cargo == wanted) return letter;
    return 0;
}

void append_varint(std::string& bytes, std::size_t value) {
    for (; value >= 128; value >>= 7) bytes += static_cast<char>((value & 127) | 128);
    bytes += static_cast<char>(value);
}

// What of a length is there, in a link that may be cut anywhere.
std::string first_bytes(std::string_view text) {
    std::string some(text.substr(0, 8));
    const std::size_t whole = std::min(some.size() * 6 / 8, max_varint);
    some.resize(8, 'A');
    return decode_base64url(some).value_or("").substr(0, whole);
}

// False: it is cut, or longer than any of ours.
bool take_varint(std::string_view& bytes, std::size_t& value) {
    value = 0;
    for (unsigned shift = 0; shift < 7 * max_varint; shift += 7) {
        if (bytes.empty()) return false;
        const auto byte = static_cast<std::uint8_t>(bytes.front());
        bytes.remove_prefix(1);
        value |= std::size_t{byte & 127u} << shift;
        if (byte < 128) return true;
    }
    return false;
}

void append_sum(std::string& bytes, std::uint32_t sum) {
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(sum >> shift & 255);
}

// Of what is in the link and what it says to be.
std::uint32_t sum_of(Cargo cargo, std::string_view body) {
    return codec::crc32(letter_of(cargo) + std::string(body));
}

BadLink damaged() {
    return {Fault::Damaged,
            "This link was changed on its way and can't be read. Nothing was changed here; ask for "
            "it again, or for the file."};
}

// With thousands apart, as in "3,980".
std::string count_text(std::size_t count) {
    std::string text = std::to_string(count);
    for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
    return text;
}

BadLink cut(std::size_t have, std::size_t whole) {
    return {Fault::Cut, "This link was cut at " + count_text(have) + " of " + count_text(whole) +
                            " characters. Nothing was changed here; ask for the file, or for the "
                            "link in one piece."};
}

BadLink cut_at(std::size_t have) {
    return {Fault::Cut, "This link was cut at " + count_text(have) +
                            " characters, near its beginning. Nothing was changed here; ask for "
                            "the file, or for the link in one piece."};
}

}  // namespace

Cargo cargo_of(Kind kind) {
    assert(kind == Kind::Contest || kind == Kind::Plan || kind == Kind::QuestionBank);
    return kind == Kind::Contest ? Cargo::Contest : kind == Kind::Plan ? Cargo::Plan : Cargo::Bank;
}

std::string signed_bytes(Cargo cargo, const Id& subject, std::string_view payload) {
    return "Quarterdeck link " + std::to_string(link_format) + letter_of(cargo) +
           format_id(subject) + std::string(payload);
}

std::string encode_envelope(const Envelope& envelope) {
    assert(envelope.key.empty() || envelope.key.size() == key_bytes);
    assert(envelope.signature.empty() || envelope.signature.size() == signature_bytes);
    std::string body;
    body += static_cast<char>((envelope.signature.empty() ? 0 : flag_signed) |
                              (envelope.key.empty() ? 0 : flag_key));
    body += envelope.payload + envelope.key + envelope.signature;
    std::string bytes;
    append_varint(bytes, body.size());
    append_sum(bytes, sum_of(envelope.cargo, body));
    return letter_of(envelope.cargo) + std::to_string(link_format) + "." +
           encode_base64url(bytes + body);
}

std::variant<Envelope, BadLink> decode_envelope(std::string_view fragment,
                                                std::size_t letters_before) {
    if (fragment.size() > max_link_letters)
        return BadLink{Fault::TooLong,
                       "This link is longer than any of Quarterdeck's. Nothing was changed here; "
                       "ask for the file."};
    const auto kind = std::ranges::find_if(
        letters, [&](const auto& item) { return fragment.starts_with(item.second); });
    const std::size_t dot = fragment.find('.');
    const std::string_view version =
        fragment.substr(std::min<std::size_t>(1, fragment.size()),
                        dot == std::string_view::npos ? dot : dot - std::min<std::size_t>(1, dot));
    const bool is_ours = kind != letters.end() && !version.empty() &&
                         version.size() <= max_version_digits &&
                         std::ranges::all_of(version, [](char c) { return '0' <= c && c <= '9'; });
    if (!is_ours)
        return BadLink{Fault::NotOurs, "This is no link of Quarterdeck. Nothing was changed here."};
    if (version != std::to_string(link_format))
        return BadLink{Fault::Newer, "This link is of format " + std::string(version) +
                                         ", and this Quarterdeck reads format " +
                                         std::to_string(link_format) +
                                         ". Nothing was changed here; reload the page, or open a "
                                         "newer app file, to get the newest version; then open the "
                                         "link again."};
    const std::size_t head = dot == std::string_view::npos ? fragment.size() : dot + 1;
    std::string_view text = fragment.substr(head);
    const std::size_t end =
        text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    text = text.substr(0, end);
    const std::size_t have = letters_before + head + text.size();
    const std::string first = first_bytes(text);
    std::string_view start = first;
    std::size_t length = 0;
    if (!take_varint(start, length)) return first.size() < max_varint ? cut_at(have) : damaged();
    const std::size_t before_sum = first.size() - start.size();
    const std::size_t whole = letters_of(before_sum + sum_bytes + length);
    if (whole > max_link_letters) return damaged();
    if (whole > text.size()) return cut(have, letters_before + head + whole);
    const auto bytes = decode_base64url(text.substr(0, whole));
    if (!bytes) return damaged();
    const std::string_view rest = std::string_view(*bytes).substr(before_sum);
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i < sum_bytes; ++i) sum = sum << 8 | static_cast<std::uint8_t>(rest[i]);
    std::string_view body = rest.substr(sum_bytes);
    if (body.empty() || sum_of(kind->first, body) != sum) return damaged();
    const auto flags = static_cast<std::uint8_t>(body.front());
    body.remove_prefix(1);
    const std::size_t with_key = flags & flag_key ? key_bytes : 0;
    const std::size_t with_signature = flags & flag_signed ? signature_bytes : 0;
    if (flags > (flag_signed | flag_key) || body.size() < with_key + with_signature)
        return damaged();
    Envelope envelope;
    envelope.cargo = kind->first;
    const std::size_t payload = body.size() - with_key - with_signature;
    envelope.payload = body.substr(0, payload);
    envelope.key = body.substr(payload, with_key);
    envelope.signature = body.substr(payload + with_key);
    return envelope;
}

}  // namespace core::link
