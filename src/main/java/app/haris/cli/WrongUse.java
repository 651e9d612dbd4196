package app.haris.cli;

/** The command line asks for something that cannot be; the message says what would be right. */
final class WrongUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongUse(String message) {
        super(message);
    }
}
