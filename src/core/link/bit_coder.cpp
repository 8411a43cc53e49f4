// The interval that is left narrows with each bit; its leading bytes go out once they are settled.
#include "core/link/bit_coder.h"

#include <utility>

namespace core::link {

BitCoder::BitCoder(Way way, std::string_view bytes) : way_(way), input_(bytes) {
    if (way_ != Way::Reader) return;
    for (int i = 0; i < 4; ++i) code_ = code_ << 8 | next_byte();
}

std::uint8_t BitCoder::next_byte() {
    if (at_ < input_.size()) return static_cast<std::uint8_t>(input_[at_++]);
    ++beyond_;
    return 0;
}

bool BitCoder::code(bool bit, std::uint32_t one) {
    if (way_ == Way::Learner) return bit;
    const std::uint64_t range = high_ - low_;
    const std::uint32_t middle = low_ + static_cast<std::uint32_t>(range * one >> 16);
    if (way_ == Way::Reader) bit = code_ <= middle;
    (bit ? high_ : low_) = bit ? middle : middle + 1;
    while (((low_ ^ high_) & 0xFF00'0000) == 0) {
        if (way_ == Way::Writer) output_ += static_cast<char>(high_ >> 24);
        low_ <<= 8;
        high_ = high_ << 8 | 255;
        if (way_ == Way::Reader) code_ = code_ << 8 | next_byte();
    }
    return bit;
}

std::string BitCoder::finish() {
    // One byte is enough for a number in the interval, as zeros follow it; and as there always is
    // one, a reader knows that it has all.
    output_ += static_cast<char>((low_ >> 24) + 1);
    return std::move(output_);
}

}  // namespace core::link
