// SPDX-License-Identifier: EUPL-1.2
#include "store/trouble.hpp"

#include <array>
#include <cerrno>
#include <system_error>

namespace halte::store {
namespace {

ErrorCode code_of(Trouble trouble) {
    switch (trouble) {
        case Trouble::missing_file:
        case Trouble::missing_folder:
            return ErrorCode::not_found;
        case Trouble::target_exists:
            return ErrorCode::conflict;
        case Trouble::internal:
            return ErrorCode::internal;
        default:
            return ErrorCode::unavailable;
    }
}

Sentence message_of(Trouble trouble, const Sentence& file, const Sentence& why) {
    switch (trouble) {
        case Trouble::missing_file:
            return say("Le fichier {} n'existe pas.", "There is no file {}.", file);
        case Trouble::missing_folder:
            return say("Le dossier {} n'existe pas.", "There is no folder {}.", file);
        case Trouble::is_folder:
            return say("{} est un dossier ; un fichier était attendu.",
                       "{} is a folder; a file was expected.", file);
        case Trouble::not_a_database:
            return say("{} n'est pas une base de données.", "{} is not a database.", file);
        case Trouble::foreign_database:
            return say("{} est une base de données, mais pas de Halte.",
                       "{} is a database, but not one of Halte.", file);
        case Trouble::newer_version:
            return say("{} vient d'une version plus récente de Halte{}.",
                       "{} was made by a newer version of Halte{}.", file, why);
        case Trouble::damaged:
            return say("La base {} est endommagée{}.", "The database {} is damaged{}.", file, why);
        case Trouble::locked:
            return say("La base {} est utilisée par un autre programme.",
                       "The database {} is in use by another program.", file);
        case Trouble::read_only:
            return say(
                "Impossible d'écrire dans {} : le fichier, son dossier ou le disque est en "
                "lecture seule.",
                "{} cannot be written: the file, its folder or its disk is read-only.", file);
        case Trouble::full_disk:
            return say("Il n'y a plus de place pour écrire {}.",
                       "There is no room left to write {}.", file);
        case Trouble::cannot_open:
            return say("Impossible d'ouvrir {}{}.", "{} cannot be opened{}.", file, why);
        case Trouble::input_output:
            return say("Le disque répond par une erreur pour {}{}.",
                       "The disk gives an error on {}{}.", file, why);
        case Trouble::target_exists:
            return say("{} existe déjà.", "{} exists already.", file);
        case Trouble::too_large:
            return say("Quelque chose est trop grand pour être enregistré dans {}.",
                       "Something is too large to be stored in {}.", file);
        case Trouble::internal:
            break;
    }
    return say("La base {} a refusé un changement{}.", "The database {} refused a change{}.", file,
               why);
}

// In the order of Trouble.
struct Hint {
    Wording<> fr;
    Wording<> en;
};
constexpr std::array<Hint, 15> hints = {{
    {"vérifiez le chemin ; « halte demo » ou « halte import » créent une base",
     "check the path; `halte demo` or `halte import` make a database"},
    {"créez d'abord le dossier, ou vérifiez le chemin", "make the folder first, or check the path"},
    {"donnez le chemin d'un fichier, par exemple halte.db",
     "give the path of a file, as in halte.db"},
    {"vérifiez le chemin ; si c'en était une, reprenez une sauvegarde avec « halte restore »",
     "check the path; if it was one, restore a backup with `halte restore`"},
    {"vérifiez le chemin ; rien n'a été changé dans le fichier",
     "check the path; nothing in the file was changed"},
    {"installez la dernière version de Halte ; rien n'a été changé dans le fichier",
     "install the newest Halte; nothing in the file was changed"},
    {"mettez le fichier de côté, puis reprenez une sauvegarde avec « halte restore »",
     "copy the file aside, then restore a backup with `halte restore`"},
    {"attendez qu'il ait fini ou arrêtez-le, puis recommencez ; rien n'a été changé",
     "wait until that program has finished or stop it, then try again; nothing was changed"},
    {"donnez à la personne qui lance Halte le droit d'écrire dans le fichier et dans son dossier ; "
     "rien n'a été changé",
     "give the user who runs Halte the right to write both the file and its folder; nothing was "
     "changed"},
    {"libérez de la place sur ce disque et recommencez ; ce qui était enregistré est intact",
     "free some space on that disk and try again; what was stored before is whole"},
    {"vérifiez le chemin, et les droits sur le fichier et son dossier",
     "check the path and the rights on the file and its folder"},
    {"vérifiez le disque ; ce qui était enregistré est conservé",
     "check the disk; what was stored before is kept"},
    {"choisissez un autre nom : une sauvegarde ne remplace jamais un fichier",
     "choose another name: a backup never replaces a file"},
    {"une ligne de table tient au plus 1 Go : choisissez un territoire plus petit",
     "one table row holds at most 1 GB: choose a smaller territory"},
    {"rien n'a été changé ; merci de le signaler", "nothing was changed; please report this"},
}};

Sentence hint_of(Trouble trouble) {
    const Hint& hint = hints.at(static_cast<std::size_t>(trouble));
    return say(hint.fr, hint.en);
}

Error error_of(Trouble trouble, const std::string& path, const Sentence& detail) {
    const Sentence file = say("« {} »", "\"{}\"", path);
    const Sentence why = detail.empty() ? Sentence{} : say(" ({})", ": {}", detail);
    return {code_of(trouble), message_of(trouble, file, why), "", hint_of(trouble)};
}

}  // namespace

StoreFailure::StoreFailure(Trouble trouble, const std::string& path, Sentence detail)
    : Failure(error_of(trouble, path, detail)), trouble_(trouble), detail_(std::move(detail)) {}

bool is_full_disk(int system_error) {
    return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

StoreFailure system_failure(int system_error, const std::string& path) {
    const bool is_denied = system_error == EACCES || system_error == EROFS || system_error == EPERM;
    const Trouble trouble = is_full_disk(system_error) ? Trouble::full_disk
                            : is_denied                ? Trouble::read_only
                                                       : Trouble::cannot_open;
    return StoreFailure(trouble, path, verbatim(std::generic_category().message(system_error)));
}

}  // namespace halte::store
