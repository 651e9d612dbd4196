package app.haris.reply;

import app.haris.social.Account;
import app.haris.social.Author;
import app.haris.social.Capabilities;
import app.haris.social.Delivery;
import app.haris.social.Moderation;
import app.haris.social.OutgoingReply;
import app.haris.social.PlatformName;
import app.haris.social.ReadBack;
import app.haris.social.RemoteId;
import app.haris.social.Sighting;
import app.haris.social.SocialPlatform;
import app.haris.social.TextLength;
import app.haris.social.Visibility;
import java.time.Instant;
import java.util.function.Consumer;

/** Lets a test look at each text at the moment when it leaves. */
record WatchfulPlatform(SocialPlatform real, Consumer<OutgoingReply> before, Runnable after)
        implements SocialPlatform {
    @Override
    public Delivery publish(Account account, OutgoingReply reply) {
        before.accept(reply);
        try {
            return real.publish(account, reply);
        } finally {
            after.run();
        }
    }

    @Override
    public Delivery correct(Account account, OutgoingReply reply, RemoteId post) {
        before.accept(reply);
        try {
            return real.correct(account, reply, post);
        } finally {
            after.run();
        }
    }

    @Override
    public ReadBack readBackCorrection(
            Account account, OutgoingReply reply, RemoteId post, Instant attemptedAt) {
        return real.readBackCorrection(account, reply, post, attemptedAt);
    }

    @Override
    public PlatformName name() {
        return real.name();
    }

    @Override
    public Capabilities capabilities(Account account) {
        return real.capabilities(account);
    }

    @Override
    public TextLength measure(
            Account account, Author recipient, Visibility visibility, String text) {
        return real.measure(account, recipient, visibility, text);
    }

    @Override
    public ReadBack readBack(Account account, OutgoingReply reply, Instant attemptedAt) {
        return real.readBack(account, reply, attemptedAt);
    }

    @Override
    public Sighting look(Account account, RemoteId interaction) {
        return real.look(account, interaction);
    }

    @Override
    public Delivery moderate(Account account, RemoteId interaction, Moderation moderation) {
        return real.moderate(account, interaction, moderation);
    }
}
