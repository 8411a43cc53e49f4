// Flags, numbers and texts in a link, both ways: each function takes the value to write and answers
// the value that stands there, which is the same where it writes.
#pragma once

#include "core/link/bit_coder.h"
#include "core/link/model.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace core::link {

inline constexpr Context name_field = 1;

// What a symbol is, for the trust in its contexts.
enum class What : unsigned {
    Flag,
    Choice,
    Number,
    Low,
    Text,
    Quantity,
    Distance,
    Recent,
};

// Sums of numbers that anybody may have written.
constexpr std::int64_t wrapped_sum(std::int64_t a, std::int64_t b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + static_cast<std::uint64_t>(b));
}
constexpr std::int64_t wrapped_difference(std::int64_t a, std::int64_t b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
}

class Symbols {
public:
    // `most_text`: so many bytes of text in all, so that a small link can't become a huge one.
    Symbols(BitCoder& coder, std::size_t most_text);

    bool is_reader() const { return coder_->is_reader(); }
    // The link is damaged or asks for too much; what is answered from now on is empty.
    bool has_failed() const { return failed_ || coder_->is_exhausted(); }
    void fail() { failed_ = true; }

    using Contexts = std::initializer_list<Context>;
    bool flag(bool value, Contexts contexts);
    unsigned choice(unsigned value, unsigned bits, Contexts contexts);  // below 2^bits, bits <= 8
    std::uint64_t number(std::uint64_t value, Contexts contexts, What what = What::Number);
    std::int64_t integer(std::int64_t value, Contexts contexts);  // small ones of either sign
    std::uint64_t raw(std::uint64_t value, unsigned bits);        // all alike probable

    // Any bytes, at most `most`. `field`: what text it is; name_field for what people and things
    // are called.
    std::string text(std::string_view value, Context field, std::size_t most);
    // One that may be among the last of its kind.
    std::string recent_text(std::string_view value, Context field);

private:
    Symbols(BitCoder& coder, Model model, std::size_t most_text);
    // What has read the primer: the same each time, so once is enough.
    static const Model& primed();
    std::string fresh_text(std::string_view value, Context field, std::size_t most);

    BitCoder* coder_;
    Model model_;
    std::size_t text_left_;
    bool failed_ = false;
    std::map<Context, std::vector<std::string>> recent_;
};

}  // namespace core::link
