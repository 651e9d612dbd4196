package app.haris.social;

/** Reads the JSON of one interaction, as CONTRACT describes it. */
public interface InteractionReader {
    /** The result of reading: an arrival, or what is wrong with which field. */
    sealed interface Reading {
        record Read(Arrival arrival) implements Reading {}

        /**
         * @param field the path of the offending field, such as {@code author.id}; {@code $} where
         *     the whole is no object
         */
        record Refused(String field, String reason) implements Reading {}
    }

    /** Reads UTF-8 JSON; malformed input is an answer, never an exception. */
    Reading read(byte[] json);
}
