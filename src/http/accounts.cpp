// SPDX-License-Identifier: EUPL-1.2
#include "http/accounts.hpp"

#include <algorithm>

#include "base/format.hpp"
#include "base/text.hpp"

namespace halte::http {

namespace {

// Guessing from one place stops after five tries; a login tried from everywhere, or an address
// that tries every login, after twenty.
constexpr Allowance one_login_from_one_address{5, Seconds{30}};
constexpr Allowance one_login{20, Seconds{10}};
constexpr Allowance one_address{20, Seconds{6}};
constexpr std::size_t longest_name = 100;  // bytes

// Only makes ULIDs apart; secrets come from libsodium.
std::uint64_t seed_of(const Clock& clock) {
    return static_cast<std::uint64_t>(clock.now().time_since_epoch().count()) ^
           std::hash<std::string>{}(random_token());
}

Error refused() {
    return {
        ErrorCode::unauthorized,
        say("Ce nom ou ce mot de passe n’est pas le bon.", "This name or password is not right."),
        "", say("Vérifiez les deux, puis réessayez.", "Check both, then try again.")};
}

Error account_exists() {
    return {ErrorCode::conflict, say("Un compte existe déjà.", "There is an account already."), "",
            say("Connectez-vous.", "Sign in.")};
}

Error wait_a_while(Seconds wait) {
    return {ErrorCode::unavailable, say("Trop d’essais à la suite.", "Too many tries in a row."),
            "", say("Réessayez dans {} secondes.", "Try again in {} seconds.", wait.count())};
}

Errors problems_of_first(const FirstAccount& first) {
    Errors problems;
    if (fold(first.login).size() < 3 || first.login.size() > longest_name) {
        problems.push_back(
            {ErrorCode::invalid,
             say("Donnez un nom de connexion de 3 lettres ou plus.",
                 "Give a login of 3 letters or more."),
             "login",
             say("Par exemple votre adresse électronique.", "Your e-mail address, for example.")});
    }
    if (fold(first.display_name).empty() || first.display_name.size() > longest_name) {
        problems.push_back({ErrorCode::invalid,
                            say("Donnez le nom que verront vos collègues.",
                                "Give the name your colleagues will see."),
                            "display_name",
                            say("Par exemple votre prénom.", "Your first name, for example.")});
    }
    const Errors weak = problems_of_password(first.password, first.login);
    problems.insert(problems.end(), weak.begin(), weak.end());
    return problems;
}

}  // namespace

Accounts::Accounts(planner::Store& store, const Clock& clock, PasswordCost cost)
    : store_(store), clock_(clock), cost_(cost), random_(seed_of(clock)), ids_(clock, random_),
      by_login_and_address_(one_login_from_one_address), by_login_(one_login),
      by_address_(one_address) {}

bool Accounts::needs_setup() {
    const std::lock_guard lock(mutex_);
    return store_.account_count() == 0;
}

std::string Accounts::setup_code() {
    const std::lock_guard lock(mutex_);
    if (store_.account_count() > 0) {
        return {};
    }
    if (setup_code_.empty()) {
        setup_code_ = random_setup_code();
    }
    return setup_code_;
}

Seconds Accounts::take_try(const std::string& login, std::string_view address) {
    const std::lock_guard lock(mutex_);
    const Instant now = clock_.now();
    const std::string both = text(login, "\n", address);
    // Looked at first and taken together: a refused try must not empty the other buckets.
    const Seconds wait = std::max({by_login_and_address_.wait_of(both, now),
                                   by_login_.wait_of(login, now),
                                   by_address_.wait_of(address, now)});
    if (wait == Seconds{0}) {
        by_login_and_address_.take(both, now);
        by_login_.take(login, now);
        by_address_.take(address, now);
    }
    return wait;
}

void Accounts::forgive(const std::string& login, std::string_view address) {
    by_login_and_address_.forget(text(login, "\n", address));
}

Entry Accounts::set_up(const FirstAccount& first, std::string_view address) {
    if (const Seconds wait = take_try("", address); wait > Seconds{0}) {
        return {wait_a_while(wait), wait};
    }
    {
        const std::lock_guard lock(mutex_);
        if (store_.account_count() > 0) {
            return {account_exists()};
        }
        const bool is_right = !setup_code_.empty() &&
                              is_same_secret(plain_setup_code(first.code),
                                             plain_setup_code(setup_code_));
        if (!is_right) {
            return {Error{ErrorCode::forbidden,
                          say("Ce code n’est pas le bon.", "This code is not right."), "code",
                          say("Reprenez le lien affiché par « halte serve ».",
                              "Take the link shown by `halte serve`.")}};
        }
    }
    if (Errors problems = problems_of_first(first); !problems.empty()) {
        return {std::move(problems)};
    }
    const std::string hash = hash_password(first.password, cost_);
    const std::lock_guard lock(mutex_);
    // Somebody with the same code may have been quicker while the password was hashed.
    if (store_.account_count() > 0) {
        return {account_exists()};
    }
    const model::Account account{ids_.next_id<model::Account>(), fold(first.login),
                                 first.display_name, hash, model::Role::administrator,
                                 clock_.now()};
    if (const auto added = store_.add_account(account); !added) {
        return {added.errors()};
    }
    setup_code_.clear();
    forgive("", address);
    return {open_session(account)};
}

Entry Accounts::sign_in(const Credentials& credentials, std::string_view address) {
    const std::string login = fold(credentials.login);
    if (const Seconds wait = take_try(login, address); wait > Seconds{0}) {
        return {wait_a_while(wait), wait};
    }
    if (credentials.password.size() > 4096 || login.size() > longest_name) {
        return {refused()};
    }
    std::optional<model::Account> account;
    {
        const std::lock_guard lock(mutex_);
        account = store_.account_by_login(login);
    }
    const bool is_right = account ? is_password(credentials.password, account->password_hash)
                                  : is_nobodys_password(credentials.password, cost_);
    if (!is_right) {
        return {refused()};
    }
    const std::lock_guard lock(mutex_);
    forgive(login, address);
    return {open_session(*account)};
}

// Under the lock.
Opened Accounts::open_session(const model::Account& account) {
    const Instant now = clock_.now();
    store_.delete_sessions_expired_at(now);
    Opened opened{random_token(),
                  {account.id, account.display_name, account.role, random_token()}};
    store_.save_session({hash_of_token(opened.token), account.id, opened.who.csrf_token,
                         now + session_length});
    return opened;
}

std::optional<SignedIn> Accounts::find(std::string_view token) {
    if (token.empty() || token.size() > 128) {
        return std::nullopt;
    }
    const std::string hash = hash_of_token(token);
    const std::lock_guard lock(mutex_);
    const auto session = store_.session(hash);
    if (!session || session->expires_at <= clock_.now()) {
        return std::nullopt;
    }
    const auto account = store_.account(session->account);
    if (!account) {
        return std::nullopt;
    }
    return SignedIn{account->id, account->display_name, account->role, session->csrf_token};
}

void Accounts::sign_out(std::string_view token) {
    const std::string hash = hash_of_token(token);
    const std::lock_guard lock(mutex_);
    store_.delete_session(hash);
}

}  // namespace halte::http
