package app.haris.social;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Walks an operator through giving Haris access to an account on a network. None of its methods
 * throws for what the network does.
 */
public interface Connector {
    PlatformName name();

    /** Asks the operator, who sits at a terminal. */
    interface Dialog {
        void say(String line);

        /** The answer without white space around it; empty where there is none. */
        String ask(String question);
    }

    /** How it went. */
    sealed interface Connected {
        /**
         * The access works.
         *
         * @param keys what accounts.yml needs besides the secret, in the order in which it is shown
         * @param secrets by the key in accounts.yml that bears each
         */
        record Done(Map<String, String> keys, SequencedMap<String, String> secrets)
                implements Connected {
            public Done {
                if (secrets.values().stream().anyMatch(String::isBlank)) {
                    throw new IllegalArgumentException("an empty secret must replace no other");
                }
            }

            /** With one secret. */
            public Done(Map<String, String> keys, String secretKey, String secret) {
                this(keys, new LinkedHashMap<>(Map.of(secretKey, secret)));
            }

            /** A record would show the secret. */
            @Override
            public String toString() {
                return "connected " + keys;
            }
        }

        /** It does not; says why and what to do. */
        record Failed(String why) implements Connected {}
    }

    /**
     * @param given what the operator typed behind the network's name, such as an address; may be
     *     empty
     */
    Connected connect(String given, Dialog dialog);
}
