// Given names, family names, what teams, metrics and prizes are called, and time zones, in the
// scripts that names come in: common ones, by our own choice.
#include "core/link/primer.h"

namespace core::link {

const std::string_view primer_1 =
    "James Smith\nMary Johnson\nMichael Brown\nJennifer Davis\nDavid Miller\nLinda Wilson\n"
    "Robert Anderson\nSarah Thompson\nDaniel Martin\nEmma Clark\nThomas Walker\nLaura Roberts\n"
    "Christopher Evans\nJessica Harris\nAndrew Campbell\nOlivia Stewart\nSophie Bennett\n"
    "Maria García\nJosé Hernández\nAna Rodríguez\nCarlos Fernández\nLucía Sánchez\n"
    "João Silva\nMariana Santos\nBeatriz Oliveira\nPedro Gonçalves\nMüller\nSchröder\n"
    "Anna Schmidt\nJürgen Schneider\nFrançois Dupont\nAmélie Lefèvre\nGiulia Rossi\n"
    "Marco Bianchi\nLars Johansson\nSøren Nielsen\nÅsa Lindström\nJan Kowalski\n"
    "Katarzyna Wiśniewska\nŁukasz Zieliński\nTomáš Novák\nZsófia Nagy\nElif Yılmaz\n"
    "Mehmet Şahin\nNguyễn Văn Anh\nTrần Thị Hương\nOluwaseun Adeyemi\nChinedu Okonkwo\n"
    "Fatima Hassan\nMohammed Ali\nAhmed Ibrahim\nYusuf Khan\nPriya Sharma\nRahul Patel\n"
    "Arjun Reddy\nAnanya Gupta\nWei Chen\nLi Na Wang\nMin-jun Kim\nJi-woo Lee\nHiroshi Sato\n"
    "Yuki Takahashi\nΓιώργος Παπαδόπουλος\nΜαρία Νικολάου\nΕλένη Δημητρίου\n"
    "Анна Иванова\nДмитрий Смирнов\nЕкатерина Петрова\nОлександр Шевченко\n"
    "محمد أحمد\nفاطمة علي\nعبد الله حسن\nنور الدين\n"
    "דוד כהן\nשרה לוי\nיעל מזרחי\n"
    "राहुल शर्मा\nप्रिया गुप्ता\nअनिल कुमार\n"
    "王伟\n李娜\n张敏\n刘洋\n陈静\n佐藤健\n鈴木花子\n田中さくら\n高橋\n김민준\n이서연\n박지훈\n최수빈\n"
    "สมชาย ใจดี\nRed team\nBlue team\nNorth\nSouth\nEast\nWest\nEurope/Berlin\n"
    "Europe/London\nAmerica/New_York\nAmerica/Los_Angeles\nAsia/Kolkata\nAsia/Tokyo\n"
    "Australia/Sydney\nAmerica/Sao_Paulo\nQBM held\ndiscovery call\noutreach touches\ncalls\n"
    "meetings\ndemos\nopportunities\nPOV started\nwon deal\nDinner for the team\nQBM week\n"
    "Pipeline sprint\nProspecting day\nMore first meetings that are worth having.\nteam\n"
    "The leader\n";

}  // namespace core::link
