package app.haris.chat.mirror;

/** A network does not show something yet; whoever wants it shown asks again later. */
final class NotShown extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    NotShown(Network<?> network, String why) {
        super(network.name() + " does not show it yet: " + why);
    }
}
