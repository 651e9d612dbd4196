package app.haris.chat.slack;

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
 * Slack as a surface. Whoever changes a case knows the surfaces, and the connection knows whoever
 * changes cases; so the connection is asked for only when there is something to show.
 */
@Component
final class SlackSurface implements ChatSurface {
    private final ObjectProvider<SlackConnection> connection;
    private final SlackSettings settings;
    private final SlackLetters letters;

    SlackSurface(
            ObjectProvider<SlackConnection> connection,
            SlackSettings settings,
            SlackLetters letters) {
        this.letters = letters;
        this.connection = connection;
        this.settings = settings;
    }

    @Override
    public String name() {
        return SlackSettings.SURFACE;
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
            connection.getObject().showing().show(number);
        }
    }

    @Override
    public void showSource(AccountId source) {
        if (settings.isOn()) {
            connection.getObject().alarms().show(source);
        }
    }

    @Override
    public void show(Notice.About notice) {
        if (settings.isOn()) {
            connection.getObject().noticeboard().show(notice);
        }
    }

    @Override
    public void tellOf(TaughtModel model) {
        if (settings.isOn()) {
            connection.getObject().alarms().tellOf(model);
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
            connection.getObject().showing().forget(number);
        }
    }
}
