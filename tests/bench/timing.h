// How long one call takes, on the machine that it runs on.
#pragma once

#include <algorithm>
#include <chrono>
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

}  // namespace bench
