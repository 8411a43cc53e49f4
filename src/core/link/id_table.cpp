// How an id is written: as one that is known, as one that its stamp gives, or byte by byte.
#include "core/link/id_table.h"

#include "core/item_id.h"

namespace core::link {
namespace {

enum Form : unsigned { Zero, Known, Next, OfStamp, OfAuthor, Raw };
constexpr unsigned form_bits = 3;

std::uint64_t half(const Id& id, std::size_t from) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) value = value << 8 | id.bytes[from + i];
    return value;
}

// What follows an id: the next of its write.
Id after(const Id& id) {
    const ItemId parts = parts_of(id);
    return item_id(parts.stamp, parts.number + 1);
}

}  // namespace

void IdTable::know(const Id& id) {
    if (places_.emplace(id, ids_.size()).second) ids_.push_back(id);
}

Id IdTable::id(const Id& value, Context hint, const Stamp& stamp, Context around) {
    std::size_t& last = last_.try_emplace(hint, std::size_t{0}).first->second;
    const auto place = places_.find(value);
    const ItemId parts = parts_of(value);
    unsigned form = Raw;
    if (!value) {
        form = Zero;
    } else if (place != places_.end()) {
        form = Known;
    } else if (last_new_ && value == after(last_new_)) {
        form = Next;
    } else if (has_item_ids(stamp) && parts.stamp == stamp) {
        form = OfStamp;
    } else if (parts.stamp.author != 0 && author_places_.contains(parts.stamp.author)) {
        form = OfAuthor;
    }
    form = symbols_.choice(form, form_bits, {context_of(200, hint, around), context_of(201)});
    Id read;
    switch (form) {
        case Zero: return {};
        case Known: {
            const std::int64_t step = symbols_.integer(
                place == places_.end()
                    ? 0
                    : static_cast<std::int64_t>(place->second) - static_cast<std::int64_t>(last),
                {context_of(202, hint, around), context_of(203, hint, last)});
            const std::int64_t at = wrapped_sum(static_cast<std::int64_t>(last), step);
            if (at < 0 || at >= static_cast<std::int64_t>(ids_.size())) {
                symbols_.fail();
                return {};
            }
            last = static_cast<std::size_t>(at);
            return ids_[last];
        }
        case Next: read = after(last_new_); break;
        case OfStamp:
            read = item_id(stamp, static_cast<std::uint32_t>(
                                      symbols_.number(parts.number, {context_of(204, hint)})));
            break;
        case OfAuthor: {
            Stamp of;
            of.author = author(parts.stamp.author, context_of(205, hint));
            // Wrapped, as a counter may be anything up to 2^62 and a step of a link any number.
            const auto near = static_cast<std::int64_t>(stamp.counter);
            of.counter = static_cast<std::uint64_t>(wrapped_sum(
                near, symbols_.integer(
                          wrapped_difference(static_cast<std::int64_t>(parts.stamp.counter), near),
                          {context_of(206, hint)})));
            read = item_id(of, static_cast<std::uint32_t>(
                                   symbols_.number(parts.number, {context_of(207, hint)})));
            break;
        }
        default: {
            std::uint64_t high = symbols_.raw(half(value, 0), 64);
            std::uint64_t low = symbols_.raw(half(value, 8), 64);
            for (std::size_t i = 8; i-- > 0; high >>= 8, low >>= 8) {
                read.bytes[i] = static_cast<std::uint8_t>(high & 255);
                read.bytes[i + 8] = static_cast<std::uint8_t>(low & 255);
            }
        }
    }
    last_new_ = read;
    know(read);
    last = places_.at(read);
    return read;
}

std::uint64_t IdTable::author(std::uint64_t value, Context hint) {
    const auto found = author_places_.find(value);
    // From the last one back; 0 is a new one.
    const std::uint64_t back =
        symbols_.number(found == author_places_.end() ? 0 : authors_.size() - found->second,
                        {context_of(210, hint), context_of(211)});
    if (back > authors_.size()) {
        symbols_.fail();
        return 0;
    }
    if (back > 0) return authors_[authors_.size() - static_cast<std::size_t>(back)];
    const bool is_short = symbols_.flag(value >> author_bits == 0, {context_of(212)});
    authors_.push_back(symbols_.raw(value, is_short ? author_bits : 64));
    author_places_.try_emplace(authors_.back(), authors_.size() - 1);
    return authors_.back();
}

Stamp IdTable::stamp(const Stamp& value, Context hint) {
    if (symbols_.flag(value == last_stamp_, {context_of(220, hint), context_of(221)}))
        return last_stamp_;
    last_stamp_.author = author(value.author, context_of(222, hint));
    const auto last = static_cast<std::int64_t>(last_stamp_.counter);
    const std::int64_t step =
        symbols_.integer(wrapped_difference(static_cast<std::int64_t>(value.counter), last),
                         {context_of(223, hint), context_of(224)});
    const std::int64_t counter = wrapped_sum(last, step);
    if (counter < 0 || counter > static_cast<std::int64_t>(max_counter)) {
        symbols_.fail();
        return {};
    }
    last_stamp_.counter = static_cast<std::uint64_t>(counter);
    return last_stamp_;
}

}  // namespace core::link
