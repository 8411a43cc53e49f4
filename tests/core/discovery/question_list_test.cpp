// The questions that come with the program, and the format that they are written in.
#include "core/discovery/question_list.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace core::discovery;

namespace {

const std::string goals = "slot goals\nlearn L\nweak W\nmistake M\n";

}  // namespace

TEST_CASE("the questions of the program can be read: two to four for every slot") {
    REQUIRE(parse_question_list(question_text()).ok());
    for (const Slot slot : all_slots) {
        CAPTURE(name_of(slot));
        const auto count = std::ranges::count(usual_questions(), slot, &Question::slot);
        CHECK(count >= 2);
        CHECK(count <= 4);
    }
}

TEST_CASE("a question has the texts of its slot, its weight, its minutes and an id of its number") {
    const auto list = parse_question_list(goals + "7 9 3 Why?\n\n8 0 240 How?\n");
    REQUIRE(list.ok());
    REQUIRE(list.value().size() == 2);
    const Question& first = list.value()[0];
    CHECK(first.slot == Slot::Goals);
    CHECK(first.text == "Why?");
    CHECK(first.learn == "L");
    CHECK(first.weak_answer == "W");
    CHECK(first.mistake == "M");
    CHECK(first.weight == 9);
    CHECK(first.minutes == 3);
    CHECK(first.id != list.value()[1].id);
    CHECK(first.id == parse_question_list(goals + "7 1 1 Other\n").value()[0].id);
}

TEST_CASE("a line that belongs to nothing, and a number used twice, are errors") {
    for (const std::string& text :
         {std::string("slot nothing\n"), std::string("1 2 3 Why?\n"), goals + "0 1 1 Why?\n",
          goals + "1 101 1 Why?\n", goals + "1 1 0 Why?\n", goals + "1 1 1\n",
          goals + "70000 1 1 Why?\n", goals + "x\n", goals + "1 1 1 Why?\n1 1 1 How?\n"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_question_list(text).ok());
    }
}
