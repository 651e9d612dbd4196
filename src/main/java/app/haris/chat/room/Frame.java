package app.haris.chat.room;

import app.haris.chat.SafeText;
import app.haris.chat.Wording;
import app.haris.team.Member;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page is framed by.
 *
 * @param theme light or dark where the member chose, empty for the device's own
 * @param troubles tells which sources need somebody, one line each
 */
record Frame(
        Wording words,
        Optional<Member> member,
        String theme,
        CsrfToken csrf,
        Supplier<List<String>> troubles) {
    /** One line for each source that needs somebody; nothing for strangers. */
    public List<String> alarms() {
        return member.isPresent() ? troubles.get() : List.of();
    }

    public String language() {
        return words.language().getLanguage();
    }

    public String direction() {
        return words.isRightToLeft() ? "rtl" : "ltr";
    }

    public String say(String key) {
        return words.say("room." + key);
    }

    /** Says a message; names and values take turns. */
    public String say(String key, Object... arguments) {
        var named = new HashMap<String, Object>();
        for (var at = 0; at < arguments.length; at += 2) {
            named.put(arguments[at].toString(), arguments[at + 1]);
        }
        return words.say("room." + key, named);
    }

    /** A code in words that cards have as well. */
    public String word(String group, String code) {
        return words.word(group, code);
    }

    public String name() {
        return member.map(Member::name).map(SafeText::line).orElse("");
    }

    /** The member's highest role, in words. */
    public String role() {
        return member.flatMap(known -> known.roles().stream().max(Comparator.naturalOrder()))
                .map(role -> words.say("role." + role.word()))
                .orElse("");
    }

    /** The first letter of the member's name. */
    public String initial() {
        return initial(name());
    }

    /** The first letter of a name, for the disc that stands for its bearer. */
    static String initial(String name) {
        return name.isBlank()
                ? "?"
                : name.strip()
                        .substring(0, name.strip().offsetByCodePoints(0, 1))
                        .toUpperCase(Locale.ROOT);
    }
}
