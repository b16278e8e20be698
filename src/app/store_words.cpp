// SPDX-License-Identifier: EUPL-1.2
#include "app/store_words.hpp"

#include "base/format.hpp"
#include "store/trouble.hpp"

namespace halte::app {
namespace {

using store::Trouble;

struct French {
    std::string message;
    std::string hint;
};

French french_of(const store::StoreFailure& failure) {
    const std::string file = "« " + failure.path() + " »";
    const std::string why = failure.detail().empty() ? "" : " (" + failure.detail() + ")";
    switch (failure.trouble()) {
        case Trouble::missing_file:
            return {text("Le fichier ", file, " n'existe pas."),
                    "vérifiez le chemin ; « halte demo » ou « halte import » créent une base"};
        case Trouble::missing_folder:
            return {text("Le dossier ", file, " n'existe pas."),
                    "créez d'abord le dossier, ou vérifiez le chemin"};
        case Trouble::is_folder:
            return {text(file, " est un dossier ; un fichier était attendu."),
                    "donnez le chemin d'un fichier, par exemple halte.db"};
        case Trouble::not_a_database:
            return {text(file, " n'est pas une base de données."),
                    "vérifiez le chemin ; si c'en était une, reprenez une sauvegarde avec "
                    "« halte restore »"};
        case Trouble::foreign_database:
            return {text(file, " est une base de données, mais pas de Halte."),
                    "vérifiez le chemin ; rien n'a été changé dans le fichier"};
        case Trouble::newer_version:
            return {text(file, " vient d'une version plus récente de Halte", why, "."),
                    "installez la dernière version de Halte ; rien n'a été changé dans le fichier"};
        case Trouble::damaged:
            return {text("La base ", file, " est endommagée", why, "."),
                    "mettez le fichier de côté, puis reprenez une sauvegarde avec "
                    "« halte restore »"};
        case Trouble::locked:
            return {text("La base ", file, " est utilisée par un autre programme."),
                    "attendez qu'il ait fini ou arrêtez-le, puis recommencez ; rien n'a été "
                    "changé"};
        case Trouble::read_only:
            return {text("Impossible d'écrire dans ", file, " : le fichier, son dossier ou le "
                         "disque est en lecture seule."),
                    "donnez à la personne qui lance Halte le droit d'écrire dans le fichier et "
                    "dans son dossier ; rien n'a été changé"};
        case Trouble::full_disk:
            return {text("Il n'y a plus de place pour écrire ", file, "."),
                    "libérez de la place sur ce disque et recommencez ; ce qui était enregistré "
                    "est intact"};
        case Trouble::cannot_open:
            return {text("Impossible d'ouvrir ", file, why, "."),
                    "vérifiez le chemin, et les droits sur le fichier et son dossier"};
        case Trouble::input_output:
            return {text("Le disque répond par une erreur pour ", file, why, "."),
                    "vérifiez le disque ; ce qui était enregistré est conservé"};
        case Trouble::target_exists:
            return {text(file, " existe déjà."),
                    "choisissez un autre nom : une sauvegarde ne remplace jamais un fichier"};
        case Trouble::too_large:
            return {text("Quelque chose est trop grand pour être enregistré dans ", file, "."),
                    "une ligne de table tient au plus 1 Go : choisissez un territoire plus petit"};
        case Trouble::internal: break;
    }
    return {text("La base ", file, " a refusé un changement", why, "."),
            "rien n'a été changé ; merci de le signaler"};
}

}  // namespace

Error error_in(Language language, const Failure& failure) {
    Error error = failure.error();
    const auto* of_store = dynamic_cast<const store::StoreFailure*>(&failure);
    if (language == Language::french && of_store != nullptr) {
        French words = french_of(*of_store);
        error.message = std::move(words.message);
        error.hint = std::move(words.hint);
    }
    return error;
}

}  // namespace halte::app
