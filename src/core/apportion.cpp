// Splits a whole into parts that add up to it: largest remainder.
#include "core/apportion.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <numeric>

namespace core {

std::uint32_t Splitter::class_of(std::int64_t weight, std::uint32_t likely) {
    if (likely > 0 && classes_[likely].weight == weight) return likely;
    for (std::uint32_t i = 1; i < classes_.size(); ++i)
        if (classes_[i].weight == weight) return i;
    classes_.push_back({.weight = weight});
    return static_cast<std::uint32_t>(classes_.size() - 1);
}

void Splitter::weigh(std::span<const std::int64_t> weights) {
    classes_.assign(1, {});
    class_at_.resize(weights.size());
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        assert(weights[i] >= 0);
        last = class_of(weights[i], last);
        class_at_[i] = last;
    }
    order_.resize(classes_.size());
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
    for (std::uint32_t i = 0; i < order_.size(); ++i) order_[i] = i;
    std::ranges::sort(order_, std::greater{},
                      [&](std::uint32_t i) { return classes_[i].remainder; });
    for (auto first = order_.begin(); left > 0;) {
        const std::int64_t remainder = classes_[*first].remainder;
        std::int64_t members = 0;
        auto end = first;
        for (; end != order_.end() && classes_[*end].remainder == remainder; ++end)
            members += classes_[*end].members;
        const bool for_all = members <= left;
        for (; first != end; ++first) {
            classes_[*first].part += for_all ? 1 : 0;
            classes_[*first].shares_rest = !for_all;
        }
        if (!for_all) break;
        left -= members;
    }
    return left;
}

// All but what is left for some of the parts that tie, which is returned.
std::int64_t Splitter::split_whole(std::int64_t total, std::span<std::int64_t> parts) {
    assert(total >= 0 && sum_ > 0 && parts.size() == class_at_.size());
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
    if (left > 0) left = hand_out(left);
    for (std::size_t i = 0; i < whole_; ++i) parts[i] = classes_[class_at_[i]].part;
    std::fill(parts.begin() + static_cast<std::ptrdiff_t>(whole_), parts.end(), 0);
    if (classes_.front().members > 0) parts[whole_] = classes_.front().part;
    return left;
}

void Splitter::split(std::int64_t total, std::span<std::int64_t> parts) {
    std::int64_t left = split_whole(total, parts);
    for (std::size_t i = 0; left > 0; ++i) {
        if (!ties(i)) continue;
        ++parts[i];
        --left;
    }
}

void Splitter::split_in_turn(std::int64_t total, std::span<std::int64_t> parts,
                             std::uint64_t& turn) {
    std::int64_t left = split_whole(total, parts);
    if (left == 0) return;
    tied_.clear();
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (ties(i)) tied_.push_back(i);
    // Steps of the golden section, which meet each part once before any twice, and those that
    // follow each other lie far apart.
    const std::uint64_t count = tied_.size();
    std::uint64_t step = std::max<std::uint64_t>(count * 618 / 1000, 1);
    while (std::gcd(step, count) != 1) ++step;
    for (; left > 0; --left, ++turn) {
        const auto place = static_cast<std::size_t>(turn % count * step % count);
        ++parts[tied_[place]];
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
