// How long one call takes, on the machine that it runs on.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <utility>
#include <vector>

namespace bench {

// `quick`: only shows that it works.
struct Rounds {
    bool quick = false;
    int count() const { return quick ? 3 : 21; }
    std::chrono::nanoseconds length() const { return std::chrono::milliseconds(quick ? 2 : 20); }
};

// The compiler must believe that somebody looks at it.
template <class T>
void keep(const T& value) {
    asm volatile("" : : "r"(&value) : "memory");
}

template <class Call>
double microseconds(int calls, const Call& call) {
    const auto begun = std::chrono::steady_clock::now();
    for (int i = 0; i < calls; ++i) call();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begun)
        .count();
}

// Of one call, round by round, the fastest first.
struct Times {
    int calls = 1;  // in a round
    std::vector<double> microseconds;
    double median() const { return microseconds[microseconds.size() / 2]; }
};

template <class Call>
Times times_of(const Rounds& rounds, const Call& call) {
    int calls = 1;
    while (microseconds(calls, call) < static_cast<double>(rounds.length().count()) / 1000)
        calls *= 2;
    std::vector<double> times;
    for (int i = 0; i < rounds.count(); ++i) times.push_back(microseconds(calls, call) / calls);
    std::sort(times.begin(), times.end());
    return {calls, std::move(times)};
}

// Prints the median of the rounds, which it returns, and the fastest one: that has met the least
// noise.
template <class Call>
double report(const char* name, const Rounds& rounds, const Call& call) {
    const Times times = times_of(rounds, call);
    std::printf("%-44s %10.2f us   fastest %10.2f us   %d rounds of %d\n", name, times.median(),
                times.microseconds.front(), rounds.count(), times.calls);
    return times.median();
}

// Work of a fixed size for the measure of a moment: whole numbers multiplied, divided and stored,
// as where a plan is split, in code that is not ours to make faster.
inline void fixed_work() {
    std::vector<std::uint64_t> cells(1 << 16);
    std::uint64_t number = 12345;
    for (std::uint64_t& cell : cells) {
        number = number * 6364136223846793005U + 1442695040888963407U;
        cell = number / (number >> 40 | 1);
    }
    keep(cells);
}

// As report(), and how many times a fixed piece of work fits into a call, taken in turns: where one
// run is slower than another and this is the same, it was the machine.
template <class Call>
void report_with_measure(const char* name, const Rounds& rounds, const Call& call) {
    const int calls = times_of(Rounds{true}, call).calls;
    std::vector<double> times, measures, ratios;
    for (int i = 0; i < rounds.count(); ++i) {
        measures.push_back(microseconds(calls, fixed_work) / calls);
        times.push_back(microseconds(calls, call) / calls);
        ratios.push_back(times.back() / measures.back());
    }
    for (auto* each : {&times, &measures, &ratios}) std::sort(each->begin(), each->end());
    const std::size_t middle = times.size() / 2;
    std::printf("%-44s %10.2f us   %.2f times a fixed work of %.2f us   in %d rounds of %d\n", name,
                times[middle], ratios[middle], measures[middle], rounds.count(), calls);
}

}  // namespace bench
