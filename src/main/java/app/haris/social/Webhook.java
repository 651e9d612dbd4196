package app.haris.social;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A network that calls Haris with its news. What is read from a call happens at once and asks
 * nobody, since networks wait but seconds for the answer.
 */
public interface Webhook {
    PlatformName name();

    /** The header that bears the signature, without which no call is heard. */
    String signatureHeader();

    /**
     * Answers the question by which a network makes sure that the address is ours.
     *
     * @param asked the parameters of the address
     * @return empty if the question is not the network's, or not meant for this account
     */
    Optional<Proof> prove(Account account, Map<String, String> asked);

    /** An answer that shows that we know a secret. */
    record Proof(String mediaType, String body) {}

    /**
     * Whether the network signed these very bytes; takes as long for a wrong signature as for the
     * right one.
     */
    boolean isSigned(Account account, String signature, byte[] body);

    /**
     * Reads a call that is signed. One that carries several events loses none of them for what is
     * odd in another.
     *
     * @return empty if it cannot be read at all
     */
    Optional<Called> read(Account account, byte[] body);

    /**
     * What a call carries. One address may serve several of our accounts, so that arrivals and
     * errands each name their own.
     *
     * @param errands what must be asked for, since the call only hints at it
     * @param odd names, by id or place, each event that is not as documented
     */
    record Called(List<Arrival> arrivals, List<Errand> errands, List<String> odd) {
        public Called {
            arrivals = List.copyOf(arrivals);
            errands = List.copyOf(errands);
            odd = List.copyOf(odd);
        }
    }

    /**
     * Something to ask the network for, later, as often as it takes.
     *
     * @param what in the network's own words, 200 characters at most; holds no text of people
     */
    record Errand(AccountId account, String what) {}

    /**
     * Does an errand; may wait for the network. Its news have no cursor of their own: whatever it
     * says is ignored.
     */
    default Fetched run(Account account, String errand) {
        return new Fetched.News(List.of(), "", false);
    }
}
