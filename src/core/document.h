// A document as a set of stamped fields: the one form in which anything is stored, sent and merged.
#pragma once

#include <array>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>

namespace core {

// A random 128-bit name. The zero id names nothing.
struct Id {
    std::array<std::uint8_t, 16> bytes{};
    // Eight bytes at a time: much of the time of links and ledgers is spent here.
    friend constexpr bool operator==(const Id& a, const Id& b) {
        const Halves left = a.halves(), right = b.halves();
        return left.first == right.first && left.second == right.second;
    }
    friend constexpr std::strong_ordering operator<=>(const Id& a, const Id& b) {
        const Halves left = a.halves(), right = b.halves();
        if (left.first != right.first) return a.number_at(0) <=> b.number_at(0);
        if (left.second != right.second) return a.number_at(8) <=> b.number_at(8);
        return std::strong_ordering::equal;
    }
    explicit constexpr operator bool() const {
        const Halves both = halves();
        return (both.first | both.second) != 0;
    }

private:
    struct Halves {
        std::uint64_t first;
        std::uint64_t second;
    };
    constexpr Halves halves() const { return std::bit_cast<Halves>(bytes); }
    constexpr std::uint64_t number_at(std::size_t at) const {
        std::uint64_t number = 0;
        for (std::size_t i = at; i < at + 8; ++i) number = number << 8 | bytes[i];
        return number;
    }
};

std::string format_id(const Id& id);              // 32 lower-case hex digits
void append_id(std::string& text, const Id& id);  // the same, behind the text
bool parse_id(std::string_view text, Id& id);     // false: anything else; id unchanged

// Orders two writes of one field. `counter` is a Lamport clock: one more than any counter the
// writer had seen. `author` is a random number of the running tab, so that two tabs never write the
// same stamp.
struct Stamp {
    std::uint64_t counter = 0;
    std::uint64_t author = 0;
    auto operator<=>(const Stamp&) const = default;
};

// A name or another single line in a document: 100 UTF-16 units.
inline constexpr std::size_t max_line_bytes = 300;

// Records above this are refused, and our own clock stops here, so that a forged one cannot
// overflow it.
inline constexpr std::uint64_t max_counter = std::uint64_t{1} << 62;

// monostate: the field is absent (it was never written, or an undo took it back).
using Value = std::variant<std::monostate, std::int64_t, std::string>;

struct Field {
    Stamp stamp;
    Value value;
    bool operator==(const Field&) const = default;
};

// Keys are paths of lower-case words and ids, "stage/<id>/name". A key that this version does not
// know is kept and passed on, so that an older tab never loses what a newer one wrote.
using Fields = std::map<std::string, Field, std::less<>>;

enum class Kind { Settings, Plan, Account, Contest, QuestionBank };

// Whole, or a part: an edit is a document that holds only the changed fields.
struct Document {
    Id id;
    Kind kind = Kind::Plan;
    Fields fields;
    bool operator==(const Document&) const = default;
};

// Field by field the later stamp wins; equal stamps (a forged or repeated record) fall back on the
// larger value, so that merge is commutative, associative and idempotent whatever arrives.
// Precondition: same id and kind. Returns whether `into` changed.
bool merge(Document& into, const Document& part);

// The fields of `part` that merging it would write. Precondition: as for merge.
Document news_in(const Document& held, const Document& part);

std::uint64_t highest_counter(const Document& document);  // 0 for an empty one

// The value under `key`, or nullptr when the key is absent or holds another type.
const std::int64_t* find_integer(const Document& document, std::string_view key);
const std::string* find_text(const Document& document, std::string_view key);

// Every document kind marks its own deletion in this key: integer 1 is deleted, absent or 0 is
// alive.
inline constexpr std::string_view deleted_key = "deleted";
bool is_deleted(const Document& document);

}  // namespace core
