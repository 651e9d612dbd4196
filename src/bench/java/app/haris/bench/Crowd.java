package app.haris.bench;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * People who write to a brand in three languages: what the shipped rules look for, among words of
 * which few are frequent and most are rare. A third of them write again, the others for the first
 * time. The same seed says the same.
 */
final class Crowd {
    private static final int WORDS = 30_000;
    private static final List<String> OPENINGS =
            List.of(
                    "Il pacco non è arrivato e nessuno risponde",
                    "Vorrei un rimborso per l'ordine di ieri",
                    "Grazie mille, siete stati gentilissimi",
                    "A che ora aprite il negozio di Torino",
                    "أين شحنتي لقد تأخرت كثيرا",
                    "أريد استرداد أموالي من فضلكم",
                    "شكرا جزيلا على الخدمة الرائعة",
                    "هل المتجر مفتوح يوم الجمعة",
                    "My parcel is late again and nobody answers",
                    "I would like my money back please",
                    "Thank you so much for the quick help",
                    "Do you ship to the islands as well");
    private static final List<String> SYLLABLES =
            List.of("ba", "co", "di", "fe", "gu", "la", "mo", "ni", "pe", "ro", "su", "ta", "vi");

    private final AtomicLong counter = new AtomicLong();
    private final String name;

    /**
     * @param name begins the ids of all that this crowd says
     */
    Crowd(String name) {
        this.name = name;
    }

    String id(long number) {
        return name + "-" + number;
    }

    /** Something new from somebody new, if so wanted. */
    String says(SplittableRandom random, boolean isNewcomer) {
        var number = counter.incrementAndGet();
        var author = isNewcomer || random.nextInt(3) > 0 ? number : random.nextLong(number);
        return """
        {"platform":"x","account":"acme-demo","kind":"%s","id":"%s","createdAt":"%s",\
        "author":{"id":"%s-a%d","handle":"author%d","name":"Author %d","followers":%d},\
        "url":"https://social.example/%d","text":"%s"}\
        """
                .formatted(
                        random.nextInt(3) == 0 ? "comment" : "mention",
                        id(number),
                        Instant.now(),
                        name,
                        author,
                        author,
                        author,
                        random.nextInt(20_000),
                        number,
                        text(random));
    }

    String lines(SplittableRandom random, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> says(random, false))
                .collect(Collectors.joining("\n"));
    }

    private static String text(SplittableRandom random) {
        return OPENINGS.get(random.nextInt(OPENINGS.size()))
                + IntStream.range(0, random.nextInt(2, 16))
                        .mapToObj(index -> " " + word(rank(random)))
                        .collect(Collectors.joining());
    }

    /** Small ranks are frequent, as in every language (Zipf's law). */
    private static int rank(SplittableRandom random) {
        return (int) Math.pow(WORDS, random.nextDouble());
    }

    /** The word of a rank. */
    static String word(int rank) {
        var word = new StringBuilder();
        for (var rest = rank + SYLLABLES.size(); rest > 0; rest /= SYLLABLES.size()) {
            word.append(SYLLABLES.get(rest % SYLLABLES.size()));
        }
        return word.toString();
    }
}
