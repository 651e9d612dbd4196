package app.haris.cli;

import app.haris.audit.Origin;
import app.haris.team.Identity;
import app.haris.team.MemberId;
import app.haris.team.PersonalSettings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The team as team.yml alone has it, for verbs that work beside the database. */
final class NothingChosen implements PersonalSettings {
    private static final String NO_DATABASE = "beside the database nothing is settled";

    @Override
    public Optional<MemberId> owner(Identity identity) {
        return Optional.empty();
    }

    @Override
    public List<Identity> identities(MemberId member) {
        return List.of();
    }

    @Override
    public boolean link(Claim claim) {
        throw new IllegalStateException(NO_DATABASE);
    }

    @Override
    public Optional<Identity> unlink(MemberId member, String surface, Hand by) {
        throw new IllegalStateException(NO_DATABASE);
    }

    @Override
    public Optional<Locale> language(MemberId member) {
        return Optional.empty();
    }

    @Override
    public void speak(MemberId member, Locale language, Origin from) {
        throw new IllegalStateException(NO_DATABASE);
    }
}
