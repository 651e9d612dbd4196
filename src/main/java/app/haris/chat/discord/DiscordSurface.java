package app.haris.chat.discord;

import app.haris.chat.Bulletin;
import app.haris.chat.ChatSurface;
import app.haris.chat.Notice;
import app.haris.chat.Wording;
import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.teaching.TaughtModel;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Discord as a surface. Whoever changes a case knows the surfaces, and the connection knows whoever
 * changes cases; so the connection is asked for only when there is something to show.
 */
@Component
final class DiscordSurface implements ChatSurface {
    private final ObjectProvider<DiscordConnection> connection;
    private final DiscordSettings settings;
    private final DiscordLetters letters;

    DiscordSurface(
            ObjectProvider<DiscordConnection> connection,
            DiscordSettings settings,
            DiscordLetters letters) {
        this.connection = connection;
        this.settings = settings;
        this.letters = letters;
    }

    @Override
    public String name() {
        return DiscordSettings.SURFACE;
    }

    @Override
    public boolean isOn() {
        return settings.isOn();
    }

    @Override
    public List<String> troubles(Wording wording) {
        return isOn() ? connection.getObject().troubles(wording) : List.of();
    }

    @Override
    public boolean keepsCopies() {
        return isOn();
    }

    @Override
    public void show(CaseNumber number) {
        if (isOn()) {
            connection.getObject().shown().show(number);
        }
    }

    @Override
    public void showSource(AccountId source) {
        if (isOn()) {
            connection.getObject().told().show(source);
        }
    }

    @Override
    public void show(Notice.About notice) {
        if (isOn()) {
            connection.getObject().notices().show(notice);
        }
    }

    @Override
    public void tellOf(TaughtModel model) {
        if (isOn()) {
            connection.getObject().told().tellOf(model);
        }
    }

    @Override
    public void tell(Bulletin bulletin) {
        if (isOn()) {
            letters.send(bulletin, connection.getObject().api());
        }
    }

    @Override
    public void forget(CaseNumber number) {
        if (isOn()) {
            connection.getObject().shown().forget(number);
        }
    }
}
