// Splits a whole into parts that add up to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

// `total` over parts in proportion to `weights`, by largest remainder, ties to the earlier part:
// 100 over weights 5 x 11, 4, 3 gives 8 x 11, 7, 5. A weight of 0 gets nothing. Preconditions:
// total >= 0; weights >= 0, at least one above 0, together below 2^31.
std::vector<std::int64_t> split_by_shares(std::int64_t total,
                                          std::span<const std::int64_t> weights);

// Adds up splits of many totals over the same parts. What the first parts all get is added once for
// each split, not once for each part; so the sums are there only after finish().
class PartSums {
public:
    // Begins with sums of 0.
    explicit PartSums(std::span<std::int64_t> sums);
    void add(std::size_t part, std::int64_t units) { sums_[part] += units; }
    void add_to_first(std::size_t parts, std::int64_t units) {
        if (parts > 0) steps_[parts - 1] += units;
    }
    void finish();

private:
    std::span<std::int64_t> sums_;
    std::vector<std::int64_t> steps_;  // what each part and all before it have more than the next
};

// The same for many totals and many weights: once it has grown, a split allocates nothing and
// divides no number, and parts of equal weight are reckoned once. For a team, whose plan is some
// thousand splits on every key.
class Splitter {
public:
    // Takes other weights; the preconditions are those above, but all may be 0.
    void weigh(std::span<const std::int64_t> weights);

    // Of the weights taken last, the first `whole` as they are, `next` in place of the one after
    // them, and none of the others: as a goal grows tighter at its end, without weighing all anew.
    void cut(std::size_t whole, std::int64_t next);

    // Whether there is anybody to split to. Precondition of split().
    bool has_weight() const { return sum_ > 0; }

    // Precondition: as many parts as weights.
    void split(std::int64_t total, std::span<std::int64_t> parts);

    // The same, but ties go to the parts whose turn it is, and move `turn` on: totals split one
    // after the other, as those of a team's reps, then do not all have their odd units in the same
    // parts, and each has its own spread over them. Begin with a turn of 0. Also adds the parts to
    // `sums`.
    void split_in_turn(std::int64_t total, std::span<std::int64_t> parts, std::uint64_t& turn,
                       PartSums& sums);

private:
    // The parts of one weight: all get `part`, and of the units that are left then, the earlier
    // ones one each where `shares_rest`.
    struct Class {
        std::int64_t weight = 0;
        std::uint64_t scaled = 0;  // floor(weight x 2^32 / sum)
        std::int64_t members = 0;
        std::int64_t part = 0;
        std::int64_t remainder = 0;
        bool shares_rest = false;
        std::uint32_t first = 0;  // of its parts in by_class_
    };
    std::uint32_t class_of(std::int64_t weight, std::uint32_t likely);
    void count(std::size_t part, std::int64_t times);
    std::int64_t hand_out(std::int64_t left);
    std::int64_t reckon(std::int64_t total);
    template <class Write>
    void each_unusual(Write write) const;
    void write(std::span<std::int64_t> parts) const;
    void add_to(PartSums& sums) const;
    bool ties(std::size_t part) const;
    void find_tied();

    std::int64_t sum_ = 0;
    std::vector<Class> classes_;           // the first one is that of the part after the whole ones
    std::uint32_t usual_ = 0;              // the class of most parts
    std::size_t whole_ = 0;                // parts that count with their own weight
    std::vector<std::uint32_t> class_at_;  // of each part
    std::vector<std::uint32_t> by_class_;  // the parts, class by class, each in their order
    std::vector<std::uint32_t> tied_;      // parts, where those of several classes tie
    std::vector<std::uint64_t> order_;     // the classes by remainder, the largest first
};

}  // namespace core
