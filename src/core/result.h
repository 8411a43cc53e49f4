// A value, or an Error that the user can be told.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace core {

// `message` is one or two plain sentences for the user: what happened, what was kept, what to do.
struct Error {
    std::string message;
    bool operator==(const Error&) const = default;
};

template <class T>
class Result {
public:
    Result(T value) : held_(std::move(value)) {}
    Result(Error error) : held_(std::move(error)) {}

    bool ok() const { return std::holds_alternative<T>(held_); }
    explicit operator bool() const { return ok(); }
    // Asking for the side that is not there is our bug.
    const T& value() const {
        assert(ok());
        return *std::get_if<T>(&held_);
    }
    const Error& error() const {
        assert(!ok());
        return *std::get_if<Error>(&held_);
    }
    bool operator==(const Result&) const = default;

private:
    std::variant<T, Error> held_;
};

}  // namespace core
