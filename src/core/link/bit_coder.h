// An arithmetic coder of single bits, each with the probability that a model gives it. It goes both
// ways through one function, so that what writes a link is what reads it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace core::link {

class BitCoder {
public:
    // Learner: takes bits as they are, for a model that is made familiar with a text first.
    enum class Way { Writer, Reader, Learner };

    static BitCoder writer() { return BitCoder(Way::Writer, {}); }
    static BitCoder learner() { return BitCoder(Way::Learner, {}); }
    // Of bytes that outlive it.
    static BitCoder reader(std::string_view bytes) { return BitCoder(Way::Reader, bytes); }

    bool is_reader() const { return way_ == Way::Reader; }

    // Writes `bit`, or answers the bit that was written. `one`: the probability of 1, in 65,536ths,
    // neither 0 nor 65,536.
    bool code(bool bit, std::uint32_t one);

    // What was written; nothing more can be.
    std::string finish();

    // A reader that was asked for more than was ever written: what it says is noise.
    bool is_exhausted() const { return beyond_ > spare_bytes; }
    // A reader that has come to the end of what was written, as it has after the last bit.
    bool is_at_end() const { return beyond_ == spare_bytes; }

private:
    // What a reader looks ahead of what was written.
    static constexpr std::size_t spare_bytes = 3;

    BitCoder(Way way, std::string_view bytes);
    std::uint8_t next_byte();

    Way way_;
    std::string_view input_;
    std::size_t at_ = 0;
    std::size_t beyond_ = 0;
    std::string output_;
    std::uint32_t low_ = 0;
    std::uint32_t high_ = 0xFFFF'FFFF;
    std::uint32_t code_ = 0;
};

}  // namespace core::link
