package app.haris.social.settings;

import app.haris.settings.About;
import app.haris.settings.Choice;
import app.haris.settings.Default;
import app.haris.settings.Range;
import app.haris.settings.Secret;
import app.haris.settings.Unfolded;
import app.haris.social.length.LengthRule;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** An account, with the keys that its network needs. */
@Choice("platform")
sealed interface AccountEntry {
    AccountsFile.Common common();

    /** The network's id or handle of the account itself, where the file says it. */
    Optional<String> ownId();

    Options options();

    /** A Mastodon account. */
    @About("An account on a Mastodon server.")
    record Mastodon(
            @Unfolded AccountsFile.Common common,
            @About("Address of the server.") URI url,
            @About("Access token of the account.") Secret token,
            @About("Account name, such as acme or acme@mastodon.social.") Optional<String> handle,
            @About("Pause between two looks at the network.") @Default("30s") Duration poll)
            implements AccountEntry {
        public Mastodon {
            Poll.require(poll);
        }

        @Override
        public Optional<String> ownId() {
            return handle;
        }

        @Override
        public Options options() {
            return new Options()
                    .with("url", url)
                    .with("token", token)
                    .with("handle", handle)
                    .with("poll", poll);
        }
    }

    /** A Bluesky account. */
    @About("An account on Bluesky.")
    record Bluesky(
            @Unfolded AccountsFile.Common common,
            @About("Address of the account's server.") @Default("https://bsky.social") URI url,
            @About("Handle, such as acme.bsky.social.") String handle,
            @About("An app password, not the account's own.") Secret appPassword,
            @About(
                            "The service that news are asked from, such as"
                                    + " did:web:api.bsky.app#bsky_appview; without it, the one that the"
                                    + " server is set up with.")
                    Optional<String> appview,
            @About("Pause between two looks at the network.") @Default("30s") Duration poll)
            implements AccountEntry {
        /** A DID with one of its services. */
        private static final String SERVICE = "did:[a-z]+:[^#\\s]+#\\w+";

        public Bluesky {
            Poll.require(poll);
            if (appview.filter(it -> !it.matches(SERVICE)).isPresent()) {
                throw new IllegalArgumentException(
                        "'appview' must be a service such as did:web:api.bsky.app#bsky_appview");
            }
        }

        @Override
        public Optional<String> ownId() {
            return Optional.of(handle);
        }

        @Override
        public Options options() {
            return new Options()
                    .with("url", url)
                    .with("handle", handle)
                    .with("app-password", appPassword)
                    .with("appview", appview)
                    .with("poll", poll);
        }
    }

    /** An account on X. */
    @About("An account on X.")
    record X(
            @Unfolded AccountsFile.Common common,
            @About("Address of the API.") @Default("https://api.x.com") URI url,
            @About("The account's user id, a number in quotes.") String user,
            @About(
                            "Bearer token of the app, by which doctor asks about webhooks, and by which the stream is read.")
                    Optional<Secret> bearer,
            @About("API key of the app, for OAuth 1.0a.") Optional<Secret> consumerKey,
            @About("API key secret of the app, for OAuth 1.0a, and by which X signs its calls.")
                    Optional<Secret> consumerSecret,
            @About("Access token of the account, for OAuth 1.0a.") Optional<Secret> accessToken,
            @About("Secret of the access token, for OAuth 1.0a.") Optional<Secret> accessSecret,
            @About("Client ID of the app, for OAuth 2.0.") Optional<String> clientId,
            @About("Client secret, where the app has one, for OAuth 2.0.")
                    Optional<Secret> clientSecret,
            @About("Refresh token that connect got, for OAuth 2.0; Haris keeps those that follow.")
                    Optional<Secret> refreshToken,
            @About("Whether the account may write long posts, as those with Premium may.")
                    @Default("false")
                    boolean longPosts,
            @About(
                            "Whether X lets the app answer whoever it likes, and like posts (plan enterprise), or answer only who mentions or quotes the account (plan self-serve).")
                    @Default("self-serve")
                    Plan plan,
            @About(
                            "Whether the account itself owns the app in X's Developer Console, so that reading its own mentions and posts is cheaper.")
                    @Default("true")
                    boolean ownsApp,
            @About(
                            "Whether X tells of mentions at once, by a connection that Haris keeps open (filtered stream); each mention then costs as much as any post.")
                    @Default("false")
                    boolean stream,
            @About("US dollars in a day from which on what can wait is left out.") @Range(min = 0)
                    Optional<Double> dailySoftCap,
            @About(
                            "US dollars in a day from which on nothing is asked or sent before midnight UTC.")
                    @Range(min = 0)
                    Optional<Double> dailyHardCap,
            @About("Pause between two looks at the network.") @Default("60s") Duration poll)
            implements AccountEntry {
        public X {
            Poll.require(poll);
            var isSigning =
                    Stream.of(consumerKey, consumerSecret, accessToken, accessSecret)
                            .allMatch(Optional::isPresent);
            if (clientId.isPresent() ? refreshToken.isEmpty() : !isSigning) {
                throw new IllegalArgumentException(
                        "X wants either consumer-key, consumer-secret, access-token and"
                                + " access-secret (OAuth 1.0a), or client-id and refresh-token"
                                + " (OAuth 2.0)");
            }
            if (stream && bearer.isEmpty()) {
                throw new IllegalArgumentException(
                        "'stream: true' wants the app's 'bearer' token, by which X lets it read");
            }
        }

        @Override
        public Optional<String> ownId() {
            return Optional.of(user);
        }

        /** What X sells (https://docs.x.com/x-api/posts/manage-tweets/integrate, November 2026). */
        public enum Plan {
            SELF_SERVE,
            ENTERPRISE
        }

        @Override
        public Options options() {
            return new Options()
                    .with("url", url)
                    .with("user", user)
                    .with("bearer", bearer)
                    .with("consumer-key", consumerKey)
                    .with("consumer-secret", consumerSecret)
                    .with("access-token", accessToken)
                    .with("access-secret", accessSecret)
                    .with("client-id", clientId)
                    .with("client-secret", clientSecret)
                    .with("refresh-token", refreshToken)
                    .with("long-posts", longPosts)
                    .with("plan", plan)
                    .with("owns-app", ownsApp)
                    .with("stream", stream)
                    .with("daily-soft-cap", dailySoftCap)
                    .with("daily-hard-cap", dailyHardCap)
                    .with("poll", poll);
        }
    }

    /** A Facebook page. */
    @About("A page on Facebook.")
    record Facebook(
            @Unfolded AccountsFile.Common common,
            @About("Address of the API.") @Default(Options.GRAPH) URI url,
            @About("The page's id, a number in quotes.") String page,
            @Unfolded MetaApp app)
            implements AccountEntry {
        @Override
        public Optional<String> ownId() {
            return Optional.of(page);
        }

        @Override
        public Options options() {
            return app.options().with("url", url).with("page", page);
        }
    }

    /** An Instagram account. */
    @About("A professional account on Instagram.")
    record Instagram(
            @Unfolded AccountsFile.Common common,
            @About("Address of the API.") @Default(Options.GRAPH) URI url,
            @About("The account's user id, a number in quotes.") String user,
            @Unfolded MetaApp app)
            implements AccountEntry {
        @Override
        public Optional<String> ownId() {
            return Optional.of(user);
        }

        @Override
        public Options options() {
            return app.options().with("url", url).with("user", user);
        }
    }

    /** What Facebook and Instagram both need. */
    record MetaApp(
            @About("Page access token.") Secret token,
            @About("Secret of the app, by which its webhooks are signed.") Secret appSecret,
            @About("A text of your own, asked for when the webhook is set up.")
                    Secret verifyToken) {
        Options options() {
            return new Options()
                    .with("token", token)
                    .with("app-secret", appSecret)
                    .with("verify-token", verifyToken)
                    .with("poll", Options.NET);
        }
    }

    /** An account on the network inside Haris. */
    @About("An account on the little network inside Haris, for trying out and for drills.")
    record Sandbox(
            @Unfolded AccountsFile.Common common,
            @About("The network whose rules about lengths are imitated.")
                    Optional<LengthRule> rules)
            implements AccountEntry {
        /** The account itself publishes under its account id. */
        @Override
        public Optional<String> ownId() {
            return Optional.of(common.id().value());
        }

        @Override
        public Options options() {
            return new Options().with("rules", rules.map(LengthRule::title));
        }
    }
}
