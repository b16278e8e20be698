// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <functional>
#include <string>

// For what a process can only do once: give up its rights, limit its files, die.
namespace halte::support {

// Runs `work` in a child of this process and gives back its words, or what it threw. Only in
// tests that have no other thread running.
inline std::string in_child(const std::function<std::string()>& work) {
    int ends[2];
    if (::pipe(ends) != 0) {
        return "cannot make a pipe";
    }
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        std::string words;
        try {
            words = work();
        } catch (const std::exception& problem) {
            words = problem.what();
        }
        const bool is_written = ::write(ends[1], words.data(), words.size()) ==
                                static_cast<ssize_t>(words.size());
        ::_exit(is_written ? 0 : 1);
    }
    ::close(ends[1]);
    std::string words;
    char letters[4096];
    for (ssize_t count = 0; (count = ::read(ends[0], letters, sizeof letters)) > 0;) {
        words.append(letters, static_cast<std::size_t>(count));
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? "killed by signal " + std::to_string(WTERMSIG(status)) : words;
}

// Root may write read-only files; from here on this process may not. Only in a child.
inline void become_ordinary() {
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) {
        std::abort();
    }
}

}  // namespace halte::support
