package org.goldenthread.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words that posts and teams are named by. What consists of anything else may name
 * somebody.
 */
final class PostWords {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*\\.?");

	private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,5}s?");

	private static final Set<String> WORDS = Set.of("""
			a accelerator accident accountable across acting acute admin administration administrative
			administrator admissions adult adults affairs age ageing all allied ambulance an analysis analyst
			analytics anchor and area asset assistant associate assurance asylum at autism avon bath bed beds
			board body borough both bristol business by cancer capital cardiac cardiology cardiovascular care
			carer carers central chair chairman chairperson change chief child childhood children choice city
			clerk climate clinic clinical clinician co cohort collaborative college commercial commissioner
			commissioners commissioning committee communications communities community compliance consultant
			contact contract contracting contracts coordination coordinator core cornwall corporate council
			counsel county countywide covid crisis cross cyp data delivery demand dementia dental dentistry
			department deputies deputy design designated development devolution devon diabetes diagnostic
			diagnostics digital director directorate directors disabilities disability discharge district
			diversity division divisional domestic dorset duty early east eastern economic education efficiency
			elective emergency employment engagement england environment environmental epilepsy equalities
			equality equity estate estates evaluation exec executive executives experience external facilities
			families family finance financial fire first five flow for forum foundation four frailty freedom
			full functional general gloucestershire governance governor great green group growth guardian
			guidelines head heads health healthcare healthier healthy heart help home homes hospital hospitals
			housing hub human impact improvement in incident inclusion independent inequalities infant infection
			influenza informatics information infrastructure innovation inpatient insight inspection
			institutions integrated integration intelligence interim intermediate internal investment joint
			justice keyworker knowledge labour lead leader leaders leadership leads learning legal liaison life
			lived local localities locality logistics london long lot management manager managers mandated
			market maternal maternity medical medicine medicines member members mental metropolitan midland
			midlands midwife midwifery modern monitoring musculoskeletal national neighbourhood neighbourhoods
			neonatal network networks neurodiversity neurology new nhs non north northern nurse nurses nursing
			nutrition obesity occupational of office officer officers older on oncology one operating
			operational operations optimisation or oral organisation organisational outcomes outpatient
			outpatients oversight owner owners paediatric paediatrics palliative parity part partner partners
			partnership partnerships pathway pathways patient patients people performance personalised personnel
			pharmacist pharmacy physical physician place places plan planned planner planning plans policies
			policy population portfolio practice practitioner prescribing president pressure prevention primary
			principal priorities priority process procurement professional professions programme programmes
			project projects protection provider providers provision psychiatry psychological psychology public
			quality quarter radiology recovery recruitment reducing reform region regional registrar regulation
			rehabilitation relations renal research resilience resource resources respiratory response
			responsible retention return review risk risks rural safe safeguarding safety savings school schools
			screening secondary secretary section senior sepsis service services sexual shadow shared shire
			sites social somerset south southern speak specialised specialist staff staffing stakeholder
			standards start state stop strategic strategies strategy stroke sub supplier supply support surgery
			surgical sustainability sustainable swindon system systems systemwide talent team teams technical
			technology term terms the theatre therapies therapist therapy three through time to tobacco together
			training transfer transformation transition transport trauma trust trusts two unit university
			unnamed up urgent vaccination vaccinations value vascular vice virtual voluntary vulnerable waiting
			wales ward wards waste well wellbeing wellness west western weston whole wiltshire with women work worker
			workers workforce workstream world year years young youth
			""".strip().split("\\s+"));

	private PostWords() {
	}

	/** Whether a text consists of words that posts are named by. */
	static boolean isAll(String text) {
		return WORD.matcher(text).results().map(MatchResult::group).allMatch(PostWords::isKnown);
	}

	/** Two or more words beside each other that no post is named by. */
	static List<String> others(String text) {
		List<String> others = new ArrayList<>();
		List<MatchResult> words = WORD.matcher(text).results().toList();
		int next = 0;
		while (next < words.size()) {
			int end = next;
			while (end < words.size() && !isKnown(words.get(end).group())) {
				end++;
			}
			if (end - next > 1) {
				others.add(text.substring(words.get(next).start(), words.get(end - 1).end()));
			}
			next = Math.max(end, next + 1);
		}
		return others;
	}

	private static boolean isKnown(String word) {
		if (ABBREVIATION.matcher(word).matches()) {
			return true;
		}
		return isWord(word);
	}

	/** Whether a word is one of them, and no abbreviation. */
	static boolean isWord(String word) {
		String plain = word.toLowerCase(Locale.ROOT).replaceFirst("['’]s?\\.?$", "");
		return WORDS.contains(plain) || WORDS.contains(plain.replaceFirst("s$", ""));
	}

}
