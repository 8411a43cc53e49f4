// The names that documents' kinds have in records.
#pragma once

#include "core/document.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace core::codec {

inline constexpr std::array<std::pair<Kind, std::string_view>, 5> kinds{{
    {Kind::Settings, "settings"},
    {Kind::Plan, "plan"},
    {Kind::Account, "account"},
    {Kind::Contest, "contest"},
    {Kind::QuestionBank, "question-bank"},
}};

constexpr std::string_view name_of(Kind kind) {
    for (const auto& [known, name] : kinds) {
        if (known == kind) return name;
    }
    return {};
}

constexpr std::optional<Kind> kind_of(std::string_view name) {
    for (const auto& [kind, known] : kinds) {
        if (known == name) return kind;
    }
    return std::nullopt;
}

}  // namespace core::codec
