// Splits a whole into parts that add up to it: largest remainder.
#include "core/apportion.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>
#include <numeric>
#include <utility>

namespace core {
namespace {

// Steps of about the golden section meet each of `count` parts once before any twice, and those
// that follow each other lie far apart.
constexpr std::size_t reckon_step(std::size_t count) {
    std::size_t step = std::max<std::size_t>(count * 618 / 1000, 1);
    while (std::gcd(step, count) != 1) ++step;
    return step;
}

// A week of the team's calendars has 0 to 7 days, and a ramp some steps.
constexpr std::size_t usual_classes = 8;

constexpr std::array<std::size_t, 128> steps = [] {
    std::array<std::size_t, 128> all{};
    for (std::size_t count = 1; count < all.size(); ++count) all[count] = reckon_step(count);
    return all;
}();

std::size_t step_of(std::size_t count) {
    return count < steps.size() ? steps[count] : reckon_step(count);
}

}  // namespace

PartSums::PartSums(std::span<std::int64_t> sums) : sums_(sums), steps_(sums.size()) {
    std::ranges::fill(sums_, 0);
}

void PartSums::finish() {
    std::int64_t more = 0;
    for (std::size_t i = sums_.size(); i-- > 0;) {
        more += std::exchange(steps_[i], 0);
        sums_[i] += more;
    }
}

std::uint32_t Splitter::class_of(std::int64_t weight, std::uint32_t likely) {
    if (likely > 0 && classes_[likely].weight == weight) return likely;
    for (std::uint32_t i = 1; i < classes_.size(); ++i)
        if (classes_[i].weight == weight) return i;
    classes_.push_back({.weight = weight});
    return static_cast<std::uint32_t>(classes_.size() - 1);
}

void Splitter::weigh(std::span<const std::int64_t> weights) {
    classes_.reserve(usual_classes);
    classes_.assign(1, {});
    class_at_.resize(weights.size());
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        assert(weights[i] >= 0);
        last = class_of(weights[i], last);
        class_at_[i] = last;
    }
    for (const std::uint32_t of : class_at_) ++classes_[of].first;
    std::uint32_t before = 0;
    for (Class& each : classes_) before += std::exchange(each.first, before);
    order_.resize(classes_.size());
    for (std::size_t i = 0; i < classes_.size(); ++i) order_[i] = classes_[i].first;
    by_class_.resize(weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i)
        by_class_[static_cast<std::size_t>(order_[class_at_[i]]++)] = static_cast<std::uint32_t>(i);
    usual_ = 0;
    for (std::uint32_t i = 1, most = 0, first = 0; i < classes_.size(); ++i) {
        const auto end = static_cast<std::uint32_t>(order_[i]);
        if (end - first > most) {
            most = end - first;
            usual_ = i;
        }
        first = end;
    }
    sum_ = 0;
    whole_ = 0;
    cut(weights.size(), 0);
}

void Splitter::count(std::size_t part, std::int64_t times) {
    Class& of = classes_[class_at_[part]];
    of.members += times;
    sum_ += times * of.weight;
}

void Splitter::cut(std::size_t whole, std::int64_t next) {
    assert(whole <= class_at_.size() && (next == 0 || whole < class_at_.size()));
    for (; whole_ < whole; ++whole_) count(whole_, 1);
    for (; whole_ > whole; --whole_) count(whole_ - 1, -1);
    Class& cut_one = classes_.front();
    sum_ += next - cut_one.weight * cut_one.members;
    cut_one.weight = next;
    cut_one.members = next > 0 ? 1 : 0;
    assert(sum_ < std::int64_t{1} << 31);
    if (sum_ == 0) return;
    for (Class& each : classes_)
        each.scaled =
            (static_cast<std::uint64_t>(each.weight) << 32) / static_cast<std::uint64_t>(sum_);
}

// One unit to every part of the classes with the largest remainders, as far as they go. Returns
// what is left for the earlier parts of the classes that share it.
std::int64_t Splitter::hand_out(std::int64_t left) {
    // A remainder is below 2^31, so one number holds it and its class.
    order_.clear();
    for (std::uint32_t i = 0; i < classes_.size(); ++i)
        if (classes_[i].members > 0)
            order_.push_back(static_cast<std::uint64_t>(classes_[i].remainder) << 32 | i);
    std::ranges::sort(order_, std::greater{});
    const auto class_in = [&](std::uint64_t number) -> Class& {
        return classes_[static_cast<std::uint32_t>(number)];
    };
    for (auto first = order_.begin(); left > 0;) {
        const std::int64_t remainder = class_in(*first).remainder;
        std::int64_t members = 0;
        auto end = first;
        for (; end != order_.end() && class_in(*end).remainder == remainder; ++end)
            members += class_in(*end).members;
        const bool for_all = members <= left;
        for (; first != end; ++first) {
            class_in(*first).part += for_all ? 1 : 0;
            class_in(*first).shares_rest = !for_all;
        }
        if (!for_all) break;
        left -= members;
    }
    return left;
}

// What each class gets. Returns what is left for some of the parts that tie.
std::int64_t Splitter::reckon(std::int64_t total) {
    // total x weight may not fit; whole rounds over all weights are exact, so only the rest is
    // shared out.
    const std::int64_t rounds = total / sum_;
    const std::int64_t rest = total % sum_;
    std::int64_t left = rest;
    for (Class& each : classes_) {
        // rest x weight / sum, rounded down: the scaled weight gives it, or one less.
        const std::uint64_t scaled = static_cast<std::uint64_t>(rest) * each.scaled;
        auto share = static_cast<std::int64_t>(scaled >> 32);
        each.remainder = rest * each.weight - share * sum_;
        if (each.remainder >= sum_) {
            each.remainder -= sum_;
            ++share;
        }
        each.part = rounds * each.weight + share;
        each.shares_rest = false;
        left -= share * each.members;
    }
    return left > 0 ? hand_out(left) : 0;
}

// The parts that count and are not of the usual class; of those of a class, what a cut has left are
// the first ones.
template <class Write>
void Splitter::each_unusual(Write write) const {
    for (std::size_t i = 1; i < classes_.size(); ++i) {
        if (i == usual_) continue;
        const Class& each = classes_[i];
        for (std::int64_t k = 0; k < each.members; ++k)
            write(by_class_[each.first + static_cast<std::size_t>(k)], each.part);
    }
}

void Splitter::write(std::span<std::int64_t> parts) const {
    const auto end_of_whole = parts.begin() + static_cast<std::ptrdiff_t>(whole_);
    std::fill(parts.begin(), end_of_whole, classes_[usual_].part);
    std::fill(end_of_whole, parts.end(), 0);
    each_unusual([&](std::size_t part, std::int64_t units) { parts[part] = units; });
    if (classes_.front().members > 0) parts[whole_] = classes_.front().part;
}

void Splitter::add_to(PartSums& sums) const {
    const std::int64_t usual = classes_[usual_].part;
    sums.add_to_first(whole_, usual);
    each_unusual([&](std::size_t part, std::int64_t units) { sums.add(part, units - usual); });
    if (classes_.front().members > 0) sums.add(whole_, classes_.front().part);
}

bool Splitter::ties(std::size_t part) const {
    if (part < whole_) return classes_[class_at_[part]].shares_rest;
    return part == whole_ && classes_.front().members > 0 && classes_.front().shares_rest;
}

void Splitter::split(std::int64_t total, std::span<std::int64_t> parts) {
    assert(total >= 0 && sum_ > 0 && parts.size() == class_at_.size());
    std::int64_t left = reckon(total);
    write(parts);
    for (std::size_t i = 0; left > 0; ++i) {
        if (!ties(i)) continue;
        ++parts[i];
        --left;
    }
}

// Of the parts that tie, in their order.
void Splitter::find_tied() {
    tied_.clear();
    for (std::size_t i = 0; i < class_at_.size(); ++i)
        if (ties(i)) tied_.push_back(static_cast<std::uint32_t>(i));
}

void Splitter::split_in_turn(std::int64_t total, std::span<std::int64_t> parts, std::uint64_t& turn,
                             PartSums& sums) {
    assert(total >= 0 && sum_ > 0 && parts.size() == class_at_.size());
    std::int64_t left = reckon(total);
    write(parts);
    add_to(sums);
    if (left == 0) return;
    // Mostly one class ties. What a cut has left of its parts are its first ones.
    const auto sharing = std::ranges::find_if(classes_, &Class::shares_rest);
    const bool is_one = sharing != classes_.begin() &&
                        std::ranges::none_of(sharing + 1, classes_.end(), &Class::shares_rest);
    if (!is_one) find_tied();
    const std::uint32_t* const tied = is_one ? by_class_.data() + sharing->first : tied_.data();
    const auto count = static_cast<std::size_t>(is_one ? sharing->members
                                                       : static_cast<std::int64_t>(tied_.size()));
    const std::size_t step = step_of(count);
    std::size_t place = static_cast<std::size_t>(turn % count) * step % count;
    turn += static_cast<std::uint64_t>(left);
    for (; left > 0; --left) {
        ++parts[tied[place]];
        sums.add(tied[place], 1);
        place += step;
        if (place >= count) place -= count;
    }
}

std::vector<std::int64_t> split_by_shares(std::int64_t total,
                                          std::span<const std::int64_t> weights) {
    std::vector<std::int64_t> parts(weights.size());
    Splitter splitter;
    splitter.weigh(weights);
    assert(splitter.has_weight());
    if (splitter.has_weight()) splitter.split(total, parts);
    return parts;
}

}  // namespace core
