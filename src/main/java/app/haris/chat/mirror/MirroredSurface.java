package app.haris.chat.mirror;

import app.haris.chat.Bulletin;
import app.haris.chat.ChatSurface;
import app.haris.chat.Notice;
import app.haris.chat.Wording;
import app.haris.inbox.CaseNumber;
import app.haris.social.AccountId;
import app.haris.teaching.TaughtModel;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A chat network as a surface. Whoever changes a case knows the surfaces, and the connection knows
 * whoever changes cases; so the connection is asked for only when there is something to show.
 */
public final class MirroredSurface implements ChatSurface {
    private final String name;
    private final BooleanSupplier isOn;
    private final Supplier<? extends Connected> connection;
    private final Consumer<Bulletin> letters;

    /** What keeps the network's copies. */
    public interface Connected {
        Showing<?> showing();

        Alarms<?> alarms();

        Noticeboard<?> noticeboard();

        /** What is wrong, in a line each. */
        List<String> troubles(Wording words);
    }

    /**
     * @param letters brings a bulletin to whom it is for
     */
    public MirroredSurface(
            String name,
            BooleanSupplier isOn,
            Supplier<? extends Connected> connection,
            Consumer<Bulletin> letters) {
        this.name = name;
        this.isOn = isOn;
        this.connection = connection;
        this.letters = letters;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isOn() {
        return isOn.getAsBoolean();
    }

    @Override
    public boolean keepsCopies() {
        return isOn();
    }

    @Override
    public List<String> troubles(Wording wording) {
        return isOn() ? connection.get().troubles(wording) : List.of();
    }

    @Override
    public void show(CaseNumber number) {
        ifOn(connected -> connected.showing().show(number));
    }

    @Override
    public void showSource(AccountId source) {
        ifOn(connected -> connected.alarms().show(source));
    }

    @Override
    public void show(Notice.About notice) {
        ifOn(connected -> connected.noticeboard().show(notice));
    }

    @Override
    public void tellOf(TaughtModel model) {
        ifOn(connected -> connected.alarms().tellOf(model));
    }

    @Override
    public void tell(Bulletin bulletin) {
        if (isOn()) {
            letters.accept(bulletin);
        }
    }

    @Override
    public void forget(CaseNumber number) {
        ifOn(connected -> connected.showing().forget(number));
    }

    private void ifOn(Consumer<Connected> action) {
        if (isOn()) {
            action.accept(connection.get());
        }
    }
}
