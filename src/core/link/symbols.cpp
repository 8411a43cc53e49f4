// Everything is a row of binary choices for the model.
#include "core/link/symbols.h"

#include "core/link/primer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace core::link {
namespace {

constexpr std::size_t most_recent = 62;

std::array<Context, Model::max_contexts> with(Symbols::Contexts contexts, std::uint64_t part) {
    std::array<Context, Model::max_contexts> all{};
    std::ranges::transform(contexts, all.begin(),
                           [&](Context context) { return mix(context, part); });
    return all;
}

}  // namespace

Symbols::Symbols(BitCoder& coder, std::size_t most_text) : Symbols(coder, primed(), most_text) {}

Symbols::Symbols(BitCoder& coder, Model model, std::size_t most_text)
    : coder_(&coder), model_(std::move(model)), text_left_(most_text) {}

bool Symbols::flag(bool value, Contexts contexts) {
    const auto all = with(contexts, 1);
    return model_.code(*coder_, value, 1, {all.data(), contexts.size()},
                       static_cast<unsigned>(What::Flag)) != 0;
}

unsigned Symbols::choice(unsigned value, unsigned bits, Contexts contexts) {
    const auto all = with(contexts, 2);
    return model_.code(*coder_, value, bits, {all.data(), contexts.size()},
                       static_cast<unsigned>(What::Choice));
}

std::uint64_t Symbols::raw(std::uint64_t value, unsigned bits) {
    std::uint64_t read = 0;
    for (unsigned bit = bits; bit-- > 0;)
        read = read << 1 | std::uint64_t{coder_->code(value >> bit & 1, 0x8000)};
    return read;
}

// How many bits it has, then these: the leading ones in the same contexts.
std::uint64_t Symbols::number(std::uint64_t value, Contexts contexts, What what) {
    constexpr unsigned leading = 10;
    const auto kind = static_cast<unsigned>(what);
    const auto sizes = with(contexts, 3);
    const unsigned size = model_.code(*coder_, static_cast<unsigned>(std::bit_width(value)), 7,
                                      {sizes.data(), contexts.size()}, kind);
    if (size <= 1) return size;
    if (size > 64) {
        fail();
        return 0;
    }
    std::uint64_t read = 1;
    for (unsigned bit = size - 1; bit-- > 0;) {
        const bool wanted = value >> bit & 1;
        if (size - bit > leading) {
            read = read << 1 | raw(wanted, 1);
            continue;
        }
        const auto all = with(contexts, read + (std::uint64_t{size} << 32));
        read = read << 1 | model_.code(*coder_, wanted, 1, {all.data(), contexts.size()}, kind + 8);
    }
    return read;
}

std::int64_t Symbols::integer(std::int64_t value, Contexts contexts) {
    const auto bits = static_cast<std::uint64_t>(value);
    const std::uint64_t folded = bits << 1 ^ (value < 0 ? ~std::uint64_t{0} : 0);
    const std::uint64_t read = number(folded, contexts);
    return static_cast<std::int64_t>(read >> 1 ^ (read & 1 ? ~std::uint64_t{0} : 0));
}

// Byte by byte, up to a zero; a text that has one says so first, and how long it is.
std::string Symbols::fresh_text(std::string_view value, Context field, std::size_t most) {
    most = std::min(most, text_left_);
    if (value.size() > most) {
        fail();
        return {};
    }
    const bool plain = flag(value.find('\0') == std::string_view::npos, {context_of(90)});
    std::size_t length =
        plain ? value.size() : static_cast<std::size_t>(number(value.size(), {context_of(91)}));
    std::string text;
    Context word = 0;
    for (std::size_t at = 0; plain || at < length; ++at) {
        const auto before = [&](std::size_t back) {
            return back <= text.size() ? static_cast<unsigned char>(text[text.size() - back]) : 0u;
        };
        const std::uint32_t last2 = before(1) << 8 | before(2);
        const std::uint32_t last4 = last2 << 16 | before(3) << 8 | before(4);
        const std::array<Context, 7> contexts{
            context_of(100, field),
            context_of(101, before(1), field),
            context_of(102, last2),
            context_of(103, last4 >> 8),
            context_of(104, last4, before(5)),
            context_of(105, word, text.size() == 0),
            context_of(106, field, std::min<std::size_t>(text.size(), 20), before(1) >> 4)};
        const unsigned wanted = at < value.size() ? static_cast<unsigned char>(value[at]) : 0u;
        const unsigned byte =
            model_.code(*coder_, wanted, 8, contexts, static_cast<unsigned>(What::Text));
        if (plain && byte == 0) break;
        if (text.size() == most || has_failed()) {
            fail();
            return {};
        }
        text += static_cast<char>(byte);
        word = byte == ' ' ? 0 : mix(word, byte);
    }
    text_left_ -= text.size();
    return text;
}

std::string Symbols::text(std::string_view value, Context field, std::size_t most) {
    return fresh_text(value, field, most);
}

std::string Symbols::recent_text(std::string_view value, Context field) {
    std::vector<std::string>& recent = recent_[field];
    // From the last one back; 0 is a new one.
    std::size_t back = 0;
    for (std::size_t i = recent.size(); i-- > 0 && back == 0;)
        if (recent[i] == value) back = recent.size() - i;
    back = static_cast<std::size_t>(number(
        back, {context_of(92, field), context_of(93, field, recent.size() > 0)}, What::Recent));
    std::string text;
    if (back == 0) {
        text = fresh_text(value, field, text_left_);
    } else if (back > recent.size()) {
        fail();
        return {};
    } else {
        text = recent[recent.size() - back];
        if (text.size() > text_left_) {
            fail();
            return {};
        }
        text_left_ -= text.size();
        recent.erase(recent.end() - static_cast<std::ptrdiff_t>(back));
    }
    recent.push_back(text);
    if (recent.size() > most_recent) recent.erase(recent.begin());
    return text;
}

// Names are what links have most of, and the first of them would else cost as much as in any text.
const Model& Symbols::primed() {
    static const Model model = [] {
        BitCoder learner = BitCoder::learner();
        Symbols symbols(learner, Model(), primer_1.size());
        std::string_view rest = primer_1;
        while (!rest.empty()) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            symbols.fresh_text(line, name_field, line.size());
        }
        return std::move(symbols.model_);
    }();
    return model;
}

}  // namespace core::link
