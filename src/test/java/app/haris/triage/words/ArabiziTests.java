package app.haris.triage.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArabiziTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "mesh 3aref atwasel ma3 7ad fe el khedma",
                "fein el taleb beta3y?",
                "7aram 3aleko wallahi",
                "bch7al l3ard f Casa?",
                "chokran bezaf",
                "M3lesh... ma3lesh",
                "ya gama3a el app we2e3 😡"
            })
    void digits_between_letters_and_words_that_are_arabic_alone_tell_it(String text) {
        assertThat(Arabizi.isWritten(Tokens.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "😡",
                "#7aram #3eib",
                "@m3ak @3omar https://x.example/3ayez/ma3lesh",
                "Size 3XL or 2XL, which one fits better?",
                "my ps5 and mp3 player came late, the 2nd and 3rd parcel never",
                "gr8 service m8, see you 2nite 2gether",
                "4you, 2day only",
                "order A3b7c9 and b2b offer for 5g and 3d",
                "flight AA23, gate b7, seat 7c, 5pm, 2h late, 9am",
                "iphone7 and iphone8 in stock? 2x",
                "the h2o bottle leaks co2, 7up too",
                "ci vediamo alle 9e30, ho speso 30e per il 2o",
                "c6? tvb, 6 grande",
                "Yalla, let's go to the new store!",
                "my habibi loved this perfume so much",
                "walla, che bello questo negozio",
                "السعر 3ayez كم"
            })
    void ordinals_sizes_models_and_numbers_that_sound_like_words_do_not(String text) {
        assertThat(Arabizi.isWritten(Tokens.of(text))).isFalse();
    }
}
