package org.goldenthread.reading;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is named as a person in one place is recognised in others. All people are made up.
 */
class PeopleTests {

	private final People people = new People(Set.of("Sirona", "Avon Partnership")::contains);

	@BeforeEach
	void aFileNamesItsOwners() {
		this.people.addOwners("Jane Example (Chief Nurse)");
		this.people.addOwners("Sample, Anil");
		this.people.addOwners("Dr B. O'Specimen / Head of Planning");
		this.people.addOwners("Rhys Ward, Director of Estates");
		this.people.addOwners("Sirona");
		this.people.addOwners("TBC");
		this.people.addText("Agreed with Ioan Pattern (Medical Director) in May");
		this.people.addText("Mental Health (Chief Operating Officer)");
		this.people.addText("Ask tess.template@example.org");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			Jane Example to chase              | (name left out) to chase         | Chief Nurse to chase
			Example, Jane to chase             | (name left out) to chase         | Chief Nurse to chase
			JANE EXAMPLE to chase              | (name left out) to chase         | Chief Nurse to chase
			J. Example to chase                | (name left out) to chase         | Chief Nurse to chase
			Jane's clinic is open              | (name left out)'s clinic is open | Chief Nurse's clinic is open
			Ms Example (Chief Nurse) to chase  | (name left out) to chase         | Chief Nurse to chase
			Clinic is open (JE)                | Clinic is open ((name left out)) | Clinic is open (Chief Nurse)
			JE: to chase                       | (name left out): to chase        | Chief Nurse: to chase
			Anil to chase                      | (name left out) to chase         | -
			Anil Sample and Jane to chase      | (name left out) and (name left out) to chase | -
			Dr O'Specimen to chase             | (name left out) to chase         | Head of Planning to chase
			Pattern to chase                   | (name left out) to chase         | Medical Director to chase
			Tess will write                    | (name left out) will write       | -
			Write to tess.template@example.org | Write to (name left out)         | -
			Rhys Ward to open it               | (name left out) to open it       | Director of Estates to open it
			""")
	void aNameIsLeftOutOrGivesWayToThePost(String text, String without, @Nullable String withPosts) {
		assertThat(this.people.without(text)).isEqualTo(without);
		assertThat(this.people.withPosts(text)).isEqualTo(withPosts);
		assertThat(this.people.isNamedIn(text)).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			PN met with Sirona 12/10. Hanna to chase.   | Hanna
			12/10: Oluwaseun to chase                   | Oluwaseun
			Oct 12 - Hamza to chase estates             | Hamza
			Met 12/10. Yusuf will reply                 | Yusuf
			Email sent to t.okonkwo@example.net         | okonkwo
			Lindiwe to agree lease for hub              | Lindiwe
			Hanna and Bob to finalise rota              | Bob
			Maeve O'Brien and S Patel to meet           | Maeve
			Maeve O'Brien and S Patel to meet           | Patel
			Awaiting reply from Farida Qureshi          | Qureshi
			Awaiting comments from Kath                 | Kath
			@Chinedu please update                      | Chinedu
			Tunde Okonkwo will reply                    | Tunde
			Phil to update                              | Phil
			Prepared by Rashid Aylward                  | Rashid
			""")
	void whoIsToDoSomethingOrIsWaitedForIsAPerson(String text, String name) {
		this.people.addWords("a board may chase what a trust is to confirm");
		this.people.addText(text);
		assertThat(this.people.without(text)).doesNotContain(name).contains("(name left out)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Board to agree plan", "Sirona to chase", "Director of Planning to confirm",
			"Trust to report by May", "PMO to update", "Awaiting confirmation from Avon Partnership",
			"Awaiting comments from Head of Planning", "Open a clinic to review patients" })
	void whatActsAndIsNoPersonIsKept(String text) {
		this.people.addWords("a board may chase what a trust is to confirm");
		this.people.addText(text);
		assertThat(this.people.without(text)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Ward 5 has opened", "for example, a clinic", "Sirona to chase", "Mental Health waits",
			"Head of Planning to chase", "the JEST study", "sample sizes are small", "Exemplary work" })
	void otherWordsStayAsTheyAre(String text) {
		assertThat(this.people.without(text)).isEqualTo(text);
		assertThat(this.people.isNamedIn(text)).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Agreed with Nia Placeholder on Monday          | Agreed with (name left out) on Monday
			Led by Nia Placeholder, who is on leave        | Led by (name left out), who is on leave
			Nia Placeholder to chase the ward              | (name left out) to chase the ward
			Contact: Nia Placeholder                       | Contact: (name left out)
			Nia Placeholder has confirmed the date         | (name left out) has confirmed the date
			Dr N Placeholder to chase                      | (name left out) to chase
			Dr. N. Placeholder to chase                    | (name left out) to chase
			Prof Sir Nia Placeholder said so               | (name left out) said so
			Revd Nia Placeholder to bless it               | (name left out) to bless it
			Agreed with Mr van Dyke                        | Agreed with (name left out)
			Led by Nia M Placeholder                       | Led by (name left out)
			Led by Pieter van der Berg                     | Led by (name left out)
			Led by Mohammed al-Rashid                      | Led by (name left out)
			Lead: Nia Placeholder-Doe                      | Lead: (name left out)
			Led by Avon Partnership Trust                  | Led by Avon Partnership Trust
			""")
	void whoIsNamedWithinASentenceIsLeftOutByWhatTheyDo(String text, String without) {
		this.people.addText(text);
		assertThat(this.people.without(text)).isEqualTo(without);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Nia Placeholder Programme Manager | Nia Placeholder wrote  | (name left out) wrote
			Programme Lead: Nia Placeholder   | N Placeholder wrote    | (name left out) wrote
			Maria del Carmen de la Cruz       | Maria del Carmen de la Cruz wrote | (name left out) wrote
			Siân Muñoz                        | Munoz wrote            | (name left out) wrote
			Nia Placeholder (Deputy Director of Performance & Assurance) | Assurance was given | Assurance was given
			""")
	void whoAnswersForSomethingIsLeftOutElsewhereHoweverTheNameIsWritten(String owner, String text, String without) {
		this.people.addOwners(owner);
		assertThat(this.people.without(text)).isEqualTo(without);
	}

	@Test
	void anOwnerInSmallLettersIsLeftOutElsewhereToo() {
		this.people.addOwners("nia placeholder");
		assertThat(this.people.without("nia placeholder to chase")).isEqualTo("(name left out) to chase");
		assertThat(this.people.without("A placeholder stands here")).isEqualTo("A placeholder stands here");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Agreed with Virtual Wards on Monday", "Steering Group to review", "Led by Public Health",
			"Healthwatch Bristol to confirm", "Action Plan to follow", "Agreed with Avon Partnership",
			"Contact: Single Point of Access", "Clinical Hub to report back", "Led by NHS England",
			"Winter Plan will review" })
	void whatOnlySeemsToNameSomebodyStays(String text) {
		this.people.addWords("virtual wards are open");
		this.people.addText(text);
		assertThat(this.people.without(text)).isEqualTo(text);
	}

	@Test
	void twoPeopleOfOneNameHaveNoPostInCommon() {
		this.people.addOwners("Jane Specimen (Medical Director)");
		assertThat(this.people.withPosts("Jane to chase")).isNull();
		assertThat(this.people.withPosts("Jane Specimen to chase")).isEqualTo("Medical Director to chase");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Delayed; waiting for Al to reply | Delayed; waiting for (name left out) to reply
			Agreed with JE                   | Agreed with (name left out)
			Ed to confirm; see ED on flow    | (name left out) to confirm; see ED on flow
			Bo is on leave                   | (name left out) is on leave
			Waiting for GPs to submit        | Waiting for GPs to submit
			On track. In line. No risk.      | On track. In line. No risk.
			""")
	void firstNamesOfTwoLettersAndInitialsAfterOthersAreLeftOut(String text, String without) {
		this.people.addOwners("Bo Specimen");
		this.people.addWords(text);
		this.people.addText(text);
		assertThat(this.people.without(text)).isEqualTo(without);
	}

}
