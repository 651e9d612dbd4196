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
 * A chat network as a surface. Whoever changes a case knows the surfaces, and the mirror knows
 * whoever changes cases; so the connection is asked for only when there is something to show.
 */
public final class MirroredSurface implements ChatSurface {
    private final String name;
    private final BooleanSupplier isOn;
    private final Supplier<? extends Mirror<?>> mirror;
    private final Consumer<Bulletin> letters;

    /**
     * @param letters brings a bulletin to whom it is for
     */
    public MirroredSurface(
            String name,
            BooleanSupplier isOn,
            Supplier<? extends Mirror<?>> mirror,
            Consumer<Bulletin> letters) {
        this.name = name;
        this.isOn = isOn;
        this.mirror = mirror;
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
        return isOn() ? mirror.get().troubles(wording) : List.of();
    }

    @Override
    public void show(CaseNumber number) {
        ifOn(one -> one.showing().show(number));
    }

    @Override
    public void showSource(AccountId source) {
        ifOn(one -> one.alarms().show(source));
    }

    @Override
    public void show(Notice.About notice) {
        ifOn(one -> one.noticeboard().show(notice));
    }

    @Override
    public void tellOf(TaughtModel model) {
        ifOn(one -> one.alarms().tellOf(model));
    }

    @Override
    public void tell(Bulletin bulletin) {
        if (isOn()) {
            letters.accept(bulletin);
        }
    }

    @Override
    public void forget(CaseNumber number) {
        ifOn(one -> one.showing().forget(number));
    }

    private void ifOn(Consumer<Mirror<?>> action) {
        if (isOn()) {
            action.accept(mirror.get());
        }
    }
}
