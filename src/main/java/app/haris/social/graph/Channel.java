package app.haris.social.graph;

import app.haris.social.Account;
import app.haris.social.RemoteId;
import java.util.Objects;

/** A kind of private messages. */
public enum Channel {
    MESSENGER("messenger", "\\d+_\\d+") {
        @Override
        String owner(Account account) {
            return Objects.requireNonNull(account.options().get("page"));
        }
    },
    /** The page token stands for the page that the account is connected to. */
    INSTAGRAM("instagram", "\\d{5,30}") {
        @Override
        String owner(Account account) {
            return "me";
        }
    };

    private final String platform;
    private final String publicId;

    Channel(String platform, String publicId) {
        this.platform = platform;
        this.publicId = publicId;
    }

    /** The name of the channel in the API. */
    String platform() {
        return platform;
    }

    /** Whose messages they are. */
    abstract String owner(Account account);

    /** Whether it is the id of a post or comment, which messages never look like. */
    public boolean isPublic(RemoteId id) {
        return id.value().matches(publicId);
    }
}
