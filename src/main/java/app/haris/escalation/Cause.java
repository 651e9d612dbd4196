package app.haris.escalation;

import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;

/** Why somebody is called. The same cause on the same chain is one run. */
public sealed interface Cause {
    record OfCase(CaseNumber number) implements Cause {
        @Override
        public String key() {
            return "case:" + number;
        }
    }

    record OfSource(AccountId account) implements Cause {
        @Override
        public String key() {
            return "source:" + account.value();
        }
    }

    /** Something that the whole team must know, such as a crisis of a brand. */
    record OfTopic(String topic) implements Cause {
        @Override
        public String key() {
            return "topic:" + topic;
        }
    }

    /** What tells causes apart. */
    String key();

    static Cause of(String key) {
        var colon = key.indexOf(':');
        var name = key.substring(colon + 1);
        return switch (key.substring(0, colon)) {
            case "case" -> new OfCase(new CaseNumber(Long.parseLong(name)));
            case "source" -> new OfSource(new AccountId(name));
            case "topic" -> new OfTopic(name);
            default -> throw new IllegalArgumentException("no cause is written '" + key + "'");
        };
    }
}
