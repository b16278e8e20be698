// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <ostream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "base/format.hpp"

namespace halte::app {
namespace {

// Only the first word of a command: "check" completes behind "plan".
std::string first_words() {
    std::string words;
    for (const CommandSpec& command : commands()) {
        if (command.name.find(' ') == std::string_view::npos) {
            words += (words.empty() ? "" : " ") + std::string(command.name);
        }
    }
    return words;
}

std::string option_names(const CommandSpec& command) {
    std::string names;
    for (const OptionSpec& option : command.options) {
        names += (names.empty() ? "" : " ") + std::string(option.name);
    }
    return names;
}

bool takes_path(const OptionSpec& option) {
    return option.value == "FILE" || option.value == "FOLDER";
}

std::string bash_script() {
    std::string script =
        "# bash completion for halte: halte completion bash > "
        "~/.local/share/bash-completion/completions/halte\n"
        "_halte() {\n"
        "    local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
        "    local command=\"${COMP_WORDS[1]}\"\n"
        "    [ \"${COMP_WORDS[2]}\" = check ] && command=\"$command check\"\n"
        "    COMPREPLY=()\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "        COMPREPLY=($(compgen -W \"" + first_words() + " --help\" -- \"$word\"))\n"
        "        return\n"
        "    fi\n"
        "    case \"$command:$before\" in\n";
    for (const CommandSpec& command : commands()) {
        for (const OptionSpec& option : command.options) {
            if (!option.choices.empty()) {
                script += text("    \"", command.name, ":", option.name,
                               "\") COMPREPLY=($(compgen -W \"", option.choices,
                               "\" -- \"$word\")); return ;;\n");
            } else if (!option.value.empty() && !takes_path(option)) {
                script += text("    \"", command.name, ":", option.name, "\") return ;;\n");
            }
        }
    }
    script += "    esac\n    if [ \"${word:0:1}\" != - ]; then\n        case \"$command\" in\n";
    for (const CommandSpec& command : commands()) {
        if (!command.choices.empty()) {
            script += text("        \"", command.name, "\") COMPREPLY=($(compgen -W \"",
                           command.choices, "\" -- \"$word\")); return ;;\n");
        }
    }
    script += "        plan) [ \"$COMP_CWORD\" -eq 2 ] && COMPREPLY=($(compgen -W check -- "
              "\"$word\")) ;;\n"
              "        esac\n        COMPREPLY+=($(compgen -f -- \"$word\"))\n        return\n"
              "    fi\n    case \"$command\" in\n";
    for (const CommandSpec& command : commands()) {
        script += text("    \"", command.name, "\") COMPREPLY=($(compgen -W \"",
                       option_names(command), "\" -- \"$word\")) ;;\n");
    }
    return script + "    esac\n}\ncomplete -o filenames -F _halte halte\n";
}

std::string zsh_script() {
    std::string script =
        "#compdef halte\n"
        "# zsh completion for halte: halte completion zsh > \"${fpath[1]}/_halte\"\n"
        "_halte() {\n"
        "    if (( CURRENT == 2 )); then\n"
        "        compadd -- " + first_words() + " --help\n"
        "        return\n"
        "    fi\n"
        "    local command=\"$words[2]\"\n"
        "    if [[ \"$command $words[3]\" == 'plan check' ]]; then\n"
        "        command='plan check'\n"
        "    fi\n"
        "    case \"$command\" in\n";
    for (const CommandSpec& command : commands()) {
        script += text("    '", command.name, "')\n        _arguments");
        for (const OptionSpec& option : command.options) {
            script += text(" \\\n            '", option.name);
            if (!option.choices.empty()) {
                script += text("[", option.value, "]:", option.value, ":(", option.choices, ")");
            } else if (takes_path(option)) {
                script += text("[", option.value, "]:", option.value, ":_files");
            } else if (!option.value.empty()) {
                script += text("[", option.value, "]:", option.value, ":");
            }
            script += "'";
        }
        if (!command.choices.empty()) {
            script += text(" \\\n            '*:", command.argument, ":(", command.choices, ")'");
        } else if (!command.argument.empty()) {
            script += text(" \\\n            '*:", command.argument, ":_files'");
        } else if (command.name == "plan") {
            script += " \\\n            '2::check:(check)'";
        }
        script += " ;;\n";
    }
    return script + "    esac\n}\n_halte \"$@\"\n";
}

std::string fish_script() {
    std::string script =
        "# fish completion for halte: halte completion fish > "
        "~/.config/fish/completions/halte.fish\n"
        "complete -c halte -n __fish_use_subcommand -f -a '" + first_words() + "'\n"
        "complete -c halte -n '__fish_seen_subcommand_from plan' -a check\n";
    for (const CommandSpec& command : commands()) {
        const bool is_pair = command.name.find(' ') != std::string_view::npos;
        const std::string word(is_pair ? command.name.substr(command.name.rfind(' ') + 1)
                                       : command.name);
        const std::string when = text(" -n '__fish_seen_subcommand_from ", word, "'");
        for (const OptionSpec& option : command.options) {
            script += text("complete -c halte", when, " -l ", option.name.substr(2));
            if (!option.choices.empty()) {
                script += text(" -x -a '", option.choices, "'");
            } else if (!option.value.empty()) {
                script += takes_path(option) ? " -r -F" : " -x";
            }
            script += "\n";
        }
        if (!command.choices.empty()) {
            script += text("complete -c halte", when, " -f -a '", command.choices, "'\n");
        }
    }
    return script;
}

}  // namespace

int run_completion(CommandLine& line, const Console& console) {
    if (!line.problems().empty()) {
        return report(console, line.problems());
    }
    console.out << (line.argument() == "bash"  ? bash_script()
                    : line.argument() == "zsh" ? zsh_script()
                                               : fish_script());
    return exit_done;
}

}  // namespace halte::app
