package app.haris.team;

import app.haris.audit.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Personal settings in memory; PersonalSettingsContract keeps them honest. */
public final class PersonalSettingsInMemory implements PersonalSettings {
    private final Map<Identity, MemberId> owners = new HashMap<>();
    private final Map<MemberId, Locale> languages = new HashMap<>();

    @Override
    public Optional<MemberId> owner(Identity identity) {
        return Optional.ofNullable(owners.get(identity));
    }

    @Override
    public List<Identity> identities(MemberId member) {
        return owners.keySet().stream().filter(one -> owners.get(one).equals(member)).toList();
    }

    @Override
    public boolean link(Claim claim) {
        var owner = owners.get(claim.identity());
        if (owner != null) {
            return owner.equals(claim.member());
        }
        remove(claim.member(), claim.identity().surface());
        owners.put(claim.identity(), claim.member());
        return true;
    }

    @Override
    public Optional<Identity> unlink(MemberId member, String surface, Hand by) {
        return remove(member, surface);
    }

    private Optional<Identity> remove(MemberId member, String surface) {
        var identity =
                identities(member).stream()
                        .filter(one -> one.surface().equals(surface))
                        .findFirst();
        identity.ifPresent(owners::remove);
        return identity;
    }

    @Override
    public Optional<Locale> language(MemberId member) {
        return Optional.ofNullable(languages.get(member));
    }

    @Override
    public void speak(MemberId member, Locale language, Origin from) {
        languages.put(member, language);
    }
}
