/**
 * Names of people among other words. A name has no shape of its own: what tells it is a form of address before it, a given
 * name that many bear, or a column in which most cells are two words of which none is known as a word for a thing. A single
 * name without any of these is not found.
 */

/** The commonest given names of Indonesia, without those that are as common in names of places. */
const GIVEN_NAMES = new Set(
  `abdul abdullah abdurrahman ade adi aditya afifah agung agus agustina agustinus ahmad aisyah ajeng akbar alamsyah albertus
  aldi alexander ali amelia amin aminah amir anak-agung andi andika andre andreas andri anggi anggraini anisa anita anton
  antonius anwar ardiansyah arief arif ariyanto arya asep astuti ayu azis azizah bagus bambang benediktus bernadus beni budi
  budiman cahyono chandra christina daniel darmawan dedi deni denny desi dewi diana dian dimas dina dodi doni dwi edi edy eka
  eko elisabeth endang erna erni erwin evi fadli faisal fajar farida fatimah fauzi febri ferdinand feri fitri fitria fitriani
  fransiskus galih gunawan hadi hafiz halimah hamid hamzah handayani handoko haryanto hasan hasanah hendra hendri heni
  heri herman hermawan heru hidayat ibrahim ika ilham imam iman indra indri intan irfan irma irwan iskandar ismail iwan
  jamaludin joko johanes jumadi kadek kartika ketut komang kurnia kurniawan kusuma laila lestari lia lilis linda lukman lina
  made mahmud maria marlina maryam maulana maya megawati meilani mohamad mohammad muhamad muhammad muhamad mulyadi mulyono
  mustafa nanang nia ningsih novita nur nurhayati nuraini nurul nyoman pratama prasetyo purnomo purwanto putu rahayu rahman
  rahmat rahmawati ramadhan rani ratna reza riani rian ridwan rika rina rini riski rizal rizki rizky rohani roni rosita
  rudi rusdi rusli rustam saiful salim samsul santi santoso sari saputra sartika septian setiawan setyawan siti slamet soleh
  sri stefanus subagyo sudirman sugeng sugianto suhartini suharto suherman sukma sulaiman sulastri sumarni sumiati supardi
  supriyadi supriyanto suryani suryanto susanti susanto sutrisno suwarno suyanto syafrizal syahrul syamsul taufik teguh theresia
  titin tono tri tuti udin umar usman utami utomo wahyu wahyuni wahyudi wati wawan wayan wibowo widodo wijaya wulandari yanti
  yanto yayan yohanes yosef yudi yulia yuliana yuliani yulianti yuni yunita yusuf zaenal zainal zulkifli zulfikar`.split(
    /\s+/,
  ),
);

/** Words of names of places, bodies, papers, vessels and tables, in the languages of the strait. */
const THINGS = new Set(
  `pelabuhan pelantar dermaga bandara terminal ferry feri port harbour harbor bay coast marina pier jetty airport pantai pulau
  tanjung teluk sungai sei selat laut perairan muara karang bukit gunung kampung kampong kg desa kelurahan kecamatan kec kel
  kota kabupaten kab provinsi prov dusun perumahan perum komplek kompleks ruko rumah hotel wisma apartemen pasar mall plaza
  simpang jembatan jalan jl blok taman kawasan industri galangan hutan mangrove batu besar kecil tengah utara selatan timur
  barat tenggara daya baru lama tua raya jaya indah permai asri mutiara permata putri pura nusa jawa sumatera sumatra
  sulawesi kalimantan papua maluku bali lombok flores madura aceh banten jambi lampung bengkulu jakarta medan surabaya batam
  kepri kepulauan riau bintan karimun lingga natuna anambas tanjungpinang barelang rempang galang nongsa sekupang johor
  singapura singapore malaysia indonesia melaka malacca penang pahang kuala lumpur saudi arab arabia negeri negara wilayah
  polresta polres polsek polda polri polisi police polis marin bakamla lanal lantamal tni al ad au kri bc imigrasi
  immigration customs bea cukai bp bp3mi bp2mi p2mi upt dinas ditjen kantor badan satgas satpolairud polairud kejaksaan
  pengadilan pemerintah pemko pemkot kementerian kemenaker kemensos yayasan lembaga lsm gereja masjid sekolah rs rsud klinik
  pt cv tbk ltd bhd sdn centre center centra cruise international internasional domestik domestic rakyat umum pos post news
  times today update kabar berita suara koran harian media tribun antara kompas tempo detik cnn liputan republika sindo
  metro radio tv star mail star straits review online com net id press daily sun xinwen
  data rekap rekapitulasi daftar laporan report list sheet lembar kasus case cases korban victim incident incidents kejadian
  tempat places rute routes jalur indikator indicators nilai value total jumlah jenis nama name tanggal date bulan bulanan
  tahun tahunan year semester triwulan januari februari maret april mei juni juli agustus september oktober november desember
  january february march may june july august october december jan feb mar apr jun jul agu aug sep okt oct nov des dec
  ringkasan catatan lampiran keterangan metadata info petunjuk selesai proses aktif kode code status sumber source lokasi
  location asal tujuan origin destination arah modus mode moda kapal boat speed kayu pancung pompong unit satuan lintasan batas`.split(
    /\s+/,
  ),
);

const ADDRESS =
  /(?<![\p{L}\d])(?:pak|bapak|bpk|ibu|bu|sdri?|saudar[ai]|tn|ny|nona|nn|almh?|almarhumah?|a\.\s?n|atas nama|mrs?|ms|(?:ber)?inisial)\b\.?\s+(?!(?:kota|hamil|dan|anak|rumah|tiri|angkat|negara|pertiwi)\b)\p{L}/iu;
const DESCENT = /\p{L}{2,}\s+(?:bin|binti|a\/l|a\/p|s\/o|d\/o)\s+\p{L}{2,}/iu;
const OWNED = /(?<!\p{L})milik\s+(\p{Lu}[\p{L}'’]+)/u;

const lettersOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('_', ' ')
    .split(/[\s,./()-]+/)
    .filter((word) => word !== '');

/** Whether a text speaks of somebody by a form of address, by descent or as an owner: "rumah Pak Budi", "Ali bin Umar". */
export function addressesSomebody(text: string): boolean {
  if (ADDRESS.test(text) || DESCENT.test(text)) return true;
  const owner = OWNED.exec(text)?.[1];
  return owner !== undefined && !THINGS.has(owner.toLowerCase());
}

export const FULL_NAME = /^\p{Lu}[\p{L}'’.-]*(?:[ ,]+(?:\p{Lu}[\p{L}'’.-]*|bin|binti|al|a\/l|a\/p)){1,5}$/u;
const MOST_WORDS = 5;

/** A few words, none of which is known as a word for a thing and one of which is a given name. */
function bearsGivenName(text: string): boolean {
  const words = lettersOf(text);
  return (
    words.length <= MOST_WORDS &&
    words.every((word) => /^\p{L}[\p{L}'’]*$/u.test(word) && !THINGS.has(word)) &&
    words.some((word) => GIVEN_NAMES.has(word))
  );
}

/** Whether a text by itself is most likely somebody's name: for a header or a label that would be repeated. */
export const namesSomebody = (text: string): boolean => addressesSomebody(text) || bearsGivenName(text);

/** Whether a text has the shape of a full name, and no word in it is known as a word for a thing. */
export const mayBeSomebody = (text: string): boolean => {
  const plain = text.trim().replaceAll('_', ' ');
  return namesSomebody(plain) || (FULL_NAME.test(plain) && !lettersOf(plain).some((word) => THINGS.has(word)));
};

/**
 * Whether a column of short texts (places, offices, sources) holds people: at least half of its filled cells may be somebody,
 * and at least one in ten is for other reasons than its shape, since "Golden Prawn" has the shape of a name too.
 * @param isArea whether a text is a known area
 */
export function mostlyPeople(cells: readonly string[], isArea: (text: string) => boolean): boolean {
  let [filled, maybe, surely] = [0, 0, 0];
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    filled++;
    if (!mayBeSomebody(text) || isArea(text)) continue;
    maybe++;
    if (namesSomebody(text)) surely++;
  }
  return filled > 0 && maybe * 2 >= filled && surely * 10 >= filled;
}
