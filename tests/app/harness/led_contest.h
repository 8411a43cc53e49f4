// A contest that somebody leads, and what others see of it.
#pragma once

#include "app/contest_book.h"
#include "app/harness/person.h"

namespace tests {

const app::ContestBook& book_of(const Person& person);  // of the contest that is shown
core::Date night(int number);                           // from 1: the first of the contest

// A contest of two weeks from today on, kicked off, with a metric of 10 points and two members.
core::Id lead_contest(Person& leader);
void enter(Person& person, std::size_t member, std::int64_t units, core::Date on);
// Whole points on the board as it stands; -1: not on it.
std::int64_t points_of(const Person& person, const core::Id& contest, std::size_t member);
// What `from` has, in another browser: from then on each keeps its own, until they meet.
void copy_contest(const Person& from, Person& to, const core::Id& contest);
// Each is told what the other has.
void meet(Person& one, Person& other);
// By the person's disk.
bool is_kept(const Person& person, const core::Id& contest);

}  // namespace tests
